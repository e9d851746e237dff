/* Configuration files are written by people: each sets options of any command, or is an error. */
#include "app/cli.h"

#include "fuzz_file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const unsigned groups[] = {
        CLI_EVERY, CLI_EVERY | CLI_OUTPUT | CLI_ROWS | CLI_RUN | CLI_TRANSLATE | CLI_EXPLAIN,
        CLI_EVERY | CLI_LIMIT | CLI_REPORT};
    struct fuzz_file file;
    fuzz_file_write_in(&file, "askdb", "config", data, size);
    setenv("XDG_CONFIG_HOME", file.folder, 1);
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        struct cli_settings settings;
        struct askdb_error err;
        char *text = NULL;
        cli_default_settings(&settings);
        cli_configure(groups[i], &settings, &text, &err);
        free(text);
    }
    fuzz_file_remove(&file);
    return 0;
}
