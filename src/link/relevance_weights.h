/* Made by scripts/train/relevance.py from 1850 questions over 37 schemas: do not edit. */
#ifndef LINK_RELEVANCE_WEIGHTS_H
#define LINK_RELEVANCE_WEIGHTS_H

/* clang-format off */
struct weights_of {
    float bias;
    float features[37];
};

static const struct weights_of weights_tables = {
    .bias = -3.3435F,
    .features = {
        2.2532F, 0.5617F, -0.32919F, 0.1421F, 0.71307F, 0.74912F, 0.73135F, 3.8209F,
        1.6629F, 1.2222F, 0.65061F, 1.8581F, -0.99973F, 1.6074F, 0.074658F, -0.46713F,
        0.73082F,
    },
};

static const struct weights_of weights_again = {
    .bias = -1.4076F,
    .features = {
        0.27653F, 0.52092F, 0.091709F, -0.041604F, 0.64496F, 0.11818F, 0.63381F, 0.94164F,
        1.5838F, -1.3195F, 0.52298F, 0.019934F, -0.48598F, 0.64294F, 0.082403F, -0.60273F,
        0.40373F, 0.16054F, 0.60491F, -0.023979F, 0.08976F,
    },
};

static const struct weights_of weights_columns = {
    .bias = 1.9205F,
    .features = {
        0.39894F, 0.32199F, -0.0018149F, 1.3833F, 0.32939F, 0.20324F, 0.60574F, 0.39381F,
        2.5519F, -0.37091F, 0.87959F, -0.011045F, -0.74535F, -0.039075F, 0.13057F, -0.32317F,
        0.0F, 1.7869F, 0.27929F, 0.51583F, 0.18583F, -0.0082526F, 0.065223F, -0.7185F,
        0.67757F, -0.11861F, 0.35872F, 0.34744F, -1.3538F, 0.089928F, 0.14946F, 0.081038F,
        0.0045545F, -0.16771F, 0.041058F, -0.0072869F, 0.023218F,
    },
};
/* clang-format on */

#endif
