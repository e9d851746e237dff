/* Time zones by name. */
#include "util/zone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 1 << 16 };

static size_t read_zone(const char *name, unsigned char *bytes)
{
    char path[200];
    snprintf(path, sizeof path, "/usr/share/zoneinfo/%s", name);
    FILE *file = fopen(path, "rb");
    size_t size = file != NULL ? fread(bytes, 1, MOST, file) : 0;
    if (file != NULL) {
        fclose(file);
    }
    return size;
}

/* Clocks go on at 2024-03-31 01:00 UTC and back at 2024-10-27 01:00 UTC in Berlin; Kathmandu's do not change.
 */
static void offsets_change_with_the_clocks(void **state)
{
    (void)state;
    static const struct {
        const char *zone;
        int64_t time;
        int32_t seconds;
    } cases[] = {{"Europe/Berlin", 1711846799, 3600},       {"Europe/Berlin", 1711846800, 7200},
                 {"Europe/Berlin", 1729990799, 7200},       {"Europe/Berlin", 1729990800, 3600},
                 {"America/New_York", 1704067200, -18000},  {"America/New_York", 1720000000, -14400},
                 {"Asia/Kathmandu", 1704067200, 20700},     {"UTC", 1704067200, 0},
                 {"Australia/Lord_Howe", 1704067200, 39600}};
    static unsigned char bytes[MOST];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t seconds = -1;
        size_t size = read_zone(cases[i].zone, bytes);
        if (size == 0) {
            skip(); /* no time zones are installed */
        }
        assert_true(zone_offset(bytes, size, cases[i].time, &seconds));
        assert_int_equal(seconds, cases[i].seconds);
        for (size_t cut = 0; cut < size; cut += 7) { /* what is not whole is no zone */
            assert_false(zone_offset(bytes, cut, cases[i].time, &seconds) && cut < 44);
        }
    }
}

static void only_names_within_the_folder_are_known(void **state)
{
    (void)state;
    static const char *const names[] = {"",       "Nowhere/Atall", "../../../etc/passwd", "/etc/localtime",
                                        "Europe", "tzdata.zi"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_false(zone_is_known(names[i]));
    }
}

static void the_machine_is_where_tz_says(void **state)
{
    (void)state;
    char name[ZONE_NAME_SIZE];
    if (!zone_is_known("Europe/Berlin")) {
        skip();
    }
    setenv("TZ", ":Europe/Berlin", 1);
    assert_true(zone_of_machine(name));
    assert_string_equal(name, "Europe/Berlin");
    setenv("TZ", "ABC-3", 1);
    assert_false(zone_of_machine(name));
}

/* Between them are 26 hours, so that it is never the same day in both. */
static void today_is_that_of_the_zone(void **state)
{
    (void)state;
    if (!zone_is_known("Etc/GMT+12") || !zone_is_known("Etc/GMT-14")) {
        skip();
    }
    for (int tries = 0; tries < 2; tries++) { /* midnight may pass between two looks */
        struct civil west = zone_today("Etc/GMT+12"), east = zone_today("Etc/GMT-14");
        if (civil_compare(east, civil_add(west, CIVIL_DAY, 1)) >= 0) {
            return;
        }
    }
    fail();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(offsets_change_with_the_clocks),
        cmocka_unit_test(only_names_within_the_folder_are_known),
        cmocka_unit_test(the_machine_is_where_tz_says),
        cmocka_unit_test(today_is_that_of_the_zone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
