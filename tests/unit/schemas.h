/* Five small databases of different styles, each a file of its own: retail with plain names, a clinic in
 * camel case, a library in capitals whose keys nobody declared, freight with composite keys, a school with
 * short names. */
#ifndef TEST_SCHEMAS_H
#define TEST_SCHEMAS_H

#include "test_exec_support.h"

#include <sqlite3.h>

enum schema { RETAIL, CLINIC, LIBRARY, FREIGHT, SCHOOL, SCHEMAS };

static const char *const schema_texts[SCHEMAS] = {
    [RETAIL] =
        "CREATE TABLE countries (code text PRIMARY KEY, name text NOT NULL);"
        "CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, country_code text REFERENCES "
        "countries (code), birth_year integer, birth_date date, signed_up date);"
        "CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers "
        "(id), "
        "amount numeric, shipping numeric, ordered_at timestamp, delivered_at timestamp, status text);"
        "CREATE TABLE products (id integer PRIMARY KEY, name text, category text, price numeric);"
        "CREATE TABLE order_lines (id integer PRIMARY KEY, order_id integer REFERENCES orders (id), "
        "product_id integer REFERENCES products (id), quantity integer);"
        "CREATE TABLE weather (day date PRIMARY KEY, rain numeric, temperature numeric);"
        "INSERT INTO countries VALUES ('FR', 'France'), ('DE', 'Germany'), ('IT', 'Italy');"
        "INSERT INTO customers VALUES (1, 'Ann', 'FR', 1950, '1950-05-01', '2024-01-01'), (2, 'Bob', 'DE', "
        "1985, '1985-02-01', '2024-02-01'), (3, 'Cid', 'FR', NULL, NULL, '2024-03-01');"
        "INSERT INTO orders VALUES (1, 1, 100, 5, '2024-05-01', '2024-05-03', 'paid'), (2, 1, 50, 5, "
        "'2024-05-02', NULL, 'open'), (3, 2, 70, NULL, '2024-06-01', '2024-06-02', 'paid');"
        "INSERT INTO products VALUES (1, 'Pen', 'office', 2), (2, 'Pad', 'office', 4), (3, 'Tea', 'food', 3);"
        "INSERT INTO order_lines VALUES (1, 1, 1, 10), (2, 1, 2, 1), (3, 1, 3, 2), (4, 2, 1, 1), (5, 3, 3, "
        "9), (6, 3, 3, 1);"
        "INSERT INTO weather VALUES ('2024-05-01', 3, 20);",
    [CLINIC] =
        "CREATE TABLE Doctor (doctorId integer PRIMARY KEY, fullName text, dailyFee numeric);"
        "CREATE TABLE Patient (patientId integer PRIMARY KEY, fullName text, weightKg numeric, bornOn date);"
        "CREATE TABLE Visit (visitId integer PRIMARY KEY, patientId integer REFERENCES Patient, doctorId "
        "integer REFERENCES Doctor, visitedOn date, cost numeric);"
        "CREATE TABLE Drug (drugId integer PRIMARY KEY, label text, kind text);"
        "CREATE TABLE Prescription (prescriptionId integer PRIMARY KEY, visitId integer REFERENCES Visit, "
        "drugId integer REFERENCES Drug, doses integer);"
        "INSERT INTO Doctor VALUES (1, 'Ott', 10), (2, 'Poe', 20);"
        "INSERT INTO Patient VALUES (1, 'Ann', 60, '1990-01-01'), (2, 'Bob', 80, '1980-01-01');"
        "INSERT INTO Visit VALUES (1, 1, 1, '2024-01-01', 30), (2, 1, 2, '2024-02-01', 40), (3, 2, 1, "
        "'2024-03-01', 50);"
        "INSERT INTO Drug VALUES (1, 'Aspirin', 'pain'), (2, 'Codeine', 'pain'), (3, 'Zinc', 'mineral');"
        "INSERT INTO Prescription VALUES (1, 1, 1, 2), (2, 1, 2, 3), (3, 2, 1, 1), (4, 3, 3, 1), (5, 3, 3, "
        "2);",
    [LIBRARY] = "CREATE TABLE BOOKS (BOOK_ID integer PRIMARY KEY, TITLE text, PAGES integer, PUBLISH_YEAR "
                "integer);"
                "CREATE TABLE MEMBERS (MEMBER_ID integer PRIMARY KEY, LAST_NAME text, FINES numeric);"
                "CREATE TABLE LOANS (LOAN_ID integer PRIMARY KEY, BOOK_ID integer, MEMBER_ID integer, "
                "LOANED date, RETURNED date);"
                "INSERT INTO BOOKS VALUES (1, 'Emma', 400, 1815), (2, 'Dune', 600, 1965);"
                "INSERT INTO MEMBERS VALUES (1, 'Abt', 5), (2, 'Bohm', 7);"
                "INSERT INTO LOANS VALUES (1, 1, 1, '2024-01-01', '2024-01-05'), (2, 1, 1, '2024-02-01', "
                "NULL), (3, 2, 2, '2024-02-01', '2024-02-02'), (4, 1, 2, '2024-03-01', NULL);",
    [FREIGHT] = "CREATE TABLE depot (depot_no integer PRIMARY KEY, town text);"
                "CREATE TABLE shipment (depot_no integer REFERENCES depot, number integer, weight numeric, "
                "PRIMARY KEY (depot_no, number));"
                "CREATE TABLE parcel (parcel_no integer PRIMARY KEY, depot_no integer, number integer, kind "
                "text, FOREIGN KEY (depot_no, number) REFERENCES shipment (depot_no, number));"
                "INSERT INTO depot VALUES (1, 'Ulm'), (2, 'Bonn');"
                "INSERT INTO shipment VALUES (1, 1, 100), (1, 2, 200), (2, 1, 50);"
                "INSERT INTO parcel VALUES (1, 1, 1, 'box'), (2, 1, 1, 'box'), (3, 1, 2, 'tube'), (4, 2, 1, "
                "'box'), (5, 2, 1, 'tube');",
    [SCHOOL] =
        "CREATE TABLE tchr (tid integer PRIMARY KEY, tname text, sal numeric, mgr_id integer REFERENCES "
        "tchr (tid));"
        "CREATE TABLE crs (cid integer PRIMARY KEY, cname text, tid integer REFERENCES tchr (tid));"
        "CREATE TABLE stud (sid integer PRIMARY KEY, sname text, age integer, year integer);"
        "CREATE TABLE enr (sid integer REFERENCES stud (sid), cid integer REFERENCES crs (cid), grade "
        "numeric, PRIMARY KEY (sid, cid));"
        "INSERT INTO tchr VALUES (1, 'Xu', 100, NULL), (2, 'Yi', 120, 1), (3, 'Zo', 90, 1);"
        "INSERT INTO crs VALUES (1, 'Art', 1), (2, 'Bio', 1), (3, 'Law', 2);"
        "INSERT INTO stud VALUES (1, 'A', 10, 1), (2, 'B', 20, 2);"
        "INSERT INTO enr VALUES (1, 1, 1.0), (1, 2, 2.0), (2, 1, 3.0), (2, 3, 1.0);",
};

static inline void schema_open_text(struct session *session, const char *text)
{
    char *directory = make_directory();
    char path[1024];
    sqlite3 *db = NULL;
    snprintf(path, sizeof path, "%s/data.sqlite", directory);
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    if (sqlite3_exec(db, text, NULL, NULL, NULL) != SQLITE_OK) {
        fail_msg("%s: %s", sqlite3_errmsg(db), text);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    session_open(session, &(const char *){path}, 1);
    unlink(path); /* it is open */
    rmdir(directory);
    free(directory);
}

static inline void schema_open(struct session *session, enum schema schema)
{
    schema_open_text(session, schema_texts[schema]);
}

#endif
