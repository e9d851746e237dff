/* Which rows are among those counted that are not current. */
#include "query/join.h"
#include "translate/current.h"
#include "translate/sentence_parts.h"

void tell_where(const struct teller *teller, FILE *out, const struct pred *pred)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        tell_where(teller, out, pred->left_pred);
        tell_where(teller, out, pred->right_pred);
    } else if (!currency_tells(teller->arena, teller->catalog, teller->query, pred)) {
        tell_conditions(teller, out, pred, ", ");
    }
}

static void tell_rows(const struct teller *teller, FILE *out, int32_t table, const struct currency *currency)
{
    const char *name = table == teller->subject ? "ones" : tell_table(teller, table);
    if (currency->day != NULL) {
        fprintf(out, ", %s as of %s", table == teller->subject ? "those" : name, currency->day);
    } else if (currency->current) {
        fprintf(out, ", current %s only", name);
    } else if (currency->past) {
        fprintf(out, ", past %s included", name);
    }
    if (currency->undeleted) {
        fprintf(out, ", without deleted %s", name);
    } else if (currency->deleted && !teller->names->undeleted[table]) {
        fprintf(out, ", deleted %s included", name);
    }
}

void tell_history(const struct teller *teller, FILE *out)
{
    const struct join_plan *plan = join_solve(teller->arena, teller->catalog, teller->query);
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        const struct currency currency =
            currency_of(teller->arena, teller->catalog, teller->query, step->table, step->instance);
        tell_rows(teller, out, step->table, &currency);
    }
}
