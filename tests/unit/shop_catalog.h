/* A small retail catalog for tests: customers, orders, order_lines, products, stores, employees (with their
 * manager), and trips with two keys to places. */
#ifndef TEST_SHOP_CATALOG_H
#define TEST_SHOP_CATALOG_H

#include "catalog/catalog.h"

struct shop_column {
    const char *name, *declared_type;
    enum column_type type;
    bool primary;
};

static inline int32_t shop_table(struct catalog_builder *builder, const char *name,
                                 const struct shop_column *columns, size_t count)
{
    int32_t table = catalog_add_table(
        builder, &(struct catalog_table){.schema = "", .name = name, .comment = "", .row_estimate = 10});
    for (size_t i = 0; i < count; i++) {
        catalog_add_column(builder, &(struct catalog_column){.name = columns[i].name,
                                                             .declared_type = columns[i].declared_type,
                                                             .comment = "",
                                                             .type = columns[i].type,
                                                             .integer = columns[i].type == COLUMN_NUMBER,
                                                             .primary = columns[i].primary,
                                                             .unique = columns[i].primary,
                                                             .table = table});
    }
    return table;
}

#define SHOP_TABLE(builder, name, columns)                                                                   \
    shop_table((builder), (name), (columns), sizeof(columns) / sizeof *(columns))

static inline void shop_key(struct catalog_builder *builder, int32_t from, int32_t from_column, int32_t to,
                            int32_t to_column)
{
    catalog_add_key(builder, from, to, &from_column, &to_column, 1);
}

/* Column numbers follow the order of the lists below: customers 0.., stores 4.., products 6.., orders 10..,
 * order_lines 15.., employees 20.., places 24.., trips 26... */
static inline struct catalog *shop_catalog(enum dialect dialect)
{
    static const struct shop_column customers[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                   {"name", "text", COLUMN_TEXT, false},
                                                   {"country", "text", COLUMN_TEXT, false},
                                                   {"signed_up_on", "date", COLUMN_TIME, false}};
    static const struct shop_column stores[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                {"city", "text", COLUMN_TEXT, false}};
    static const struct shop_column products[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                  {"name", "text", COLUMN_TEXT, false},
                                                  {"price", "real", COLUMN_NUMBER, false},
                                                  {"color", "text", COLUMN_TEXT, false}};
    static const struct shop_column orders[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                {"customer_id", "integer", COLUMN_NUMBER, false},
                                                {"store_id", "integer", COLUMN_NUMBER, false},
                                                {"ordered_at", "timestamp", COLUMN_TIME, false},
                                                {"status", "text", COLUMN_TEXT, false}};
    static const struct shop_column lines[] = {{"id", "integer", COLUMN_NUMBER, true},
                                               {"order_id", "integer", COLUMN_NUMBER, false},
                                               {"product_id", "integer", COLUMN_NUMBER, false},
                                               {"quantity", "integer", COLUMN_NUMBER, false},
                                               {"unit_price", "real", COLUMN_NUMBER, false}};
    static const struct shop_column employees[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                   {"name", "text", COLUMN_TEXT, false},
                                                   {"store_id", "integer", COLUMN_NUMBER, false},
                                                   {"manager_id", "integer", COLUMN_NUMBER, false}};
    static const struct shop_column places[] = {{"id", "integer", COLUMN_NUMBER, true},
                                                {"city", "text", COLUMN_TEXT, false}};
    static const struct shop_column trips[] = {{"id", "integer", COLUMN_NUMBER, true},
                                               {"from_place", "integer", COLUMN_NUMBER, false},
                                               {"to_place", "integer", COLUMN_NUMBER, false}};
    struct catalog_builder *builder = catalog_builder_create(dialect);
    int32_t customer = SHOP_TABLE(builder, "customers", customers);
    int32_t store = SHOP_TABLE(builder, "stores", stores);
    int32_t product = SHOP_TABLE(builder, "products", products);
    int32_t order = SHOP_TABLE(builder, "orders", orders);
    int32_t line = SHOP_TABLE(builder, "order_lines", lines);
    int32_t employee = SHOP_TABLE(builder, "employees", employees);
    int32_t place = SHOP_TABLE(builder, "places", places);
    int32_t trip = SHOP_TABLE(builder, "trips", trips);
    shop_key(builder, order, 11, customer, 0);
    shop_key(builder, order, 12, store, 4);
    shop_key(builder, line, 16, order, 10);
    shop_key(builder, line, 17, product, 6);
    shop_key(builder, employee, 22, store, 4);
    shop_key(builder, employee, 23, employee, 20);
    shop_key(builder, trip, 25 + 2, place, 24);
    shop_key(builder, trip, 25 + 3, place, 24);
    return catalog_builder_finish(builder);
}

#endif
