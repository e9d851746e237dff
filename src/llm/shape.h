/* How a request is worded: what is asked of the endpoint besides an answer. Endpoints differ in what they
 * take, so a request begins with everything and steps down where it is refused.
 *
 * A reply is asked for as {"sql": text or null, "reason": text} by "response_format" with a strict JSON
 * schema, which is what the servers have in common:
 *   OpenAI      https://platform.openai.com/docs/guides/structured-outputs
 *   llama.cpp   tools/server/README.md, POST /v1/chat/completions (its own "grammar" excludes a schema)
 *   Ollama      https://docs.ollama.com/api/openai-compatibility ("format" is of its own API)
 *   vLLM        https://docs.vllm.ai/en/latest/features/structured_outputs/ ("guided_json" is gone since
 *               0.12, "structured_outputs" is its own; both do what the schema does)
 * With names the schema has a list before the statement, of what that will use, whose items are an enumeration: servers
 * that constrain write nothing else there. It is left out where it would be larger than OpenAI takes (250 names, 15,000
 * characters).
 * Others know "json_object" alone (DeepSeek: https://api-docs.deepseek.com/guides/json_mode) or nothing of
 * the kind, some say so with status 400 or 422, some ignore it. Newer OpenAI models take no temperature.
 * A model that does not come to an end is stopped by "max_tokens". */
#ifndef LLM_SHAPE_H
#define LLM_SHAPE_H

#include "llm/llm.h"

#include <stdbool.h>

/* The name under which the most tokens of a reply are told: newer OpenAI models take the second alone, whose
 * tokens are those of reasoning as well. */
enum shape_limit { SHAPE_MAX_TOKENS, SHAPE_MAX_COMPLETION_TOKENS, SHAPE_UNLIMITED };

struct shape {
    enum llm_format format;
    bool temperature, stream;
    enum shape_limit limit;
    size_t max_tokens; /* of a statement */
};

/* Leaves out, or weakens, what the words of a refusal are about; without any words all that can be. False
 * where that is nothing: the same request would be refused again. */
bool llm_shape_step_down(struct shape *shape, const char *refusal);

#endif
