/* Messages of the Model Context Protocol are untrusted: each line gets one answer or none, and the answer is
 * one line of JSON. Requests that go to the other thread are answered at once here. What batch reads of a
 * line, the history, is read here too. */
#include "mcp/message.h"
#include "mcp/worker.h"
#include "render/answer_json.h"

#include "fuzz_file.h"

static const char csv[] = "id,name,day\n1,France,2024-05-06\n2,\"Los \"\"A\"\"\",2023-01-31\n";

/* In place of the thread's. */
bool mcp_worker_add(struct mcp_worker *worker, mcp_answer *answer, const cJSON *id, const cJSON *params)
{
    mcp_send((struct mcp *)(void *)worker, id, answer((struct mcp *)(void *)worker, params));
    return true;
}

void mcp_worker_cancel(struct mcp_worker *worker, const cJSON *id)
{
    (void)worker, (void)id;
}

struct server {
    struct cli_settings settings;
    struct mcp mcp;
};

/* Opened once, for as long as the process lives. */
static struct server *serve(void)
{
    static struct server server;
    const char *databases[1];
    struct fuzz_file file;
    struct askdb_error err;
    if (server.mcp.askdb != NULL) {
        return &server;
    }
    fuzz_file_write(&file, "places.csv", (const uint8_t *)csv, sizeof csv - 1);
    databases[0] = file.path;
    cli_default_settings(&server.settings);
    server.settings.process.quiet = true;
    server.settings.process.timeout = 1;
    if (askdb_open(databases, 1, NULL, &server.mcp.askdb, &err) != 0 ||
        freopen("/dev/null", "w", stdout) == NULL) {
        abort();
    }
    fuzz_file_remove(&file);
    server.mcp.settings = &server.settings;
    server.mcp.worker = (struct mcp_worker *)(void *)&server.mcp;
    server.mcp.initialized = true;
    return &server;
}

static void read_history(const char *text)
{
    cJSON *line = cJSON_Parse(text);
    struct askdb_turn *turns = NULL;
    size_t count = 0;
    struct askdb_error err;
    if (json_read_history(line, &turns, &count, &err) == 0) {
        for (size_t i = 0; i < count; i++) {
            if (turns[i].question == NULL) {
                abort();
            }
        }
        free(turns);
    }
    cJSON_Delete(line);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct server *server = serve();
    char *text = fuzz_text(data, size);
    char *rest = text;
    while (rest != NULL) {
        char *line = rest, *feed = strchr(line, '\n');
        rest = feed != NULL ? feed + 1 : NULL;
        size_t length = feed != NULL ? (size_t)(feed - line) : size - (size_t)(line - text);
        line[length] = '\0';
        mcp_take_message(&server->mcp, line, length);
        read_history(line);
    }
    free(text);
    return 0;
}
