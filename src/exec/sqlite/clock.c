/* The clock of a connection, and what interrupts its statements. */
#include "exec/sqlite/sqlite.h"

#include "util/clock.h"

enum { PROGRESS_STEPS = 2000 }; /* of the virtual machine, between two looks at the clock */

static const double LOOK_MS = 0.05;    /* what PROGRESS_STEPS take on an idle machine */
static const double SPENT_SHARE = 0.5; /* of the processor's time, the least that the steps' clock shows */

static double time_shown(const struct sqlite_connection *connection)
{
    return SPENT_SHARE * (clock_spent() - connection->started);
}

/* Do the steps take so long that the time counts? */
static bool is_behind(const struct sqlite_connection *connection)
{
    return (double)connection->looks * LOOK_MS < time_shown(connection);
}

double sqlite_clock(const struct sqlite_connection *connection)
{
    double steps = (double)connection->looks * LOOK_MS, time = time_shown(connection);
    return steps > time ? steps : time;
}

void sqlite_start_clock(struct sqlite_connection *connection)
{
    connection->looks = 0;
    connection->started = clock_spent();
}

bool sqlite_look(struct sqlite_connection *connection)
{
    connection->looks++;
    bool late = connection->deadline > 0 && sqlite_clock(connection) > connection->deadline;
    connection->base.cut = connection->base.cut || (late && is_behind(connection));
    return late || work_is_over(connection->base.work);
}

static int on_progress(void *context)
{
    return sqlite_look(context);
}

void sqlite_watch(struct sqlite_connection *connection)
{
    sqlite_start_clock(connection);
    sqlite3_progress_handler(connection->db, PROGRESS_STEPS, on_progress, connection);
}
