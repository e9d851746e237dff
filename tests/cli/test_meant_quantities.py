#!/usr/bin/env python3
"""Quantities and rows, lists and counts, parts and wholes, what was bought and what was sold, over databases of two styles and both kinds."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import OK, askdb, folder, main, same, shown

CELLAR = '''
CREATE TABLE growers (grower_id integer PRIMARY KEY, name text NOT NULL, region text NOT NULL);
CREATE TABLE wines (wine_id integer PRIMARY KEY, name text NOT NULL, colour text NOT NULL);
CREATE TABLE customers (customer_id integer PRIMARY KEY, name text NOT NULL, city text NOT NULL);
CREATE TABLE purchases (purchase_id integer PRIMARY KEY, grower_id integer NOT NULL REFERENCES growers(grower_id),
 wine_id integer NOT NULL REFERENCES wines(wine_id), purchased_on date NOT NULL, bottles integer NOT NULL, cost numeric NOT NULL);
CREATE TABLE orders (order_id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers(customer_id), ordered_on date NOT NULL,
 status text NOT NULL);
CREATE TABLE order_lines (order_line_id integer PRIMARY KEY, order_id integer NOT NULL REFERENCES orders(order_id),
 wine_id integer NOT NULL REFERENCES wines(wine_id), quantity integer NOT NULL, unit_price numeric NOT NULL);
INSERT INTO growers VALUES (1, 'Dumont', 'Loire'), (2, 'Keller', 'Mosel'), (3, 'Rossi', 'Loire');
INSERT INTO wines VALUES (1, 'Alba', 'red'), (2, 'Bruma', 'white'), (3, 'Cala', 'red'), (4, 'Duna', 'rose');
INSERT INTO customers VALUES (1, 'Ann Moss', 'Leeds'), (2, 'Bo Lane', 'Hull'), (3, 'Cy Park', 'Leeds'), (4, 'Di Reed', 'York'), (5, 'Ed Shaw', 'York');
INSERT INTO purchases VALUES (1, 1, 1, '2025-01-03', 100, 500), (2, 2, 2, '2025-02-03', 50, 300), (3, 2, 3, '2024-05-05', 30, 200);
INSERT INTO orders VALUES (1, 1, '2025-02-01', 'shipped'), (2, 1, '2025-03-01', 'returned'), (3, 2, '2025-03-02', 'shipped'), (4, 3, '2024-06-01', 'shipped');
INSERT INTO order_lines VALUES (1, 1, 1, 6, 10), (2, 1, 2, 3, 12), (3, 2, 1, 4, 10), (4, 3, 3, 7, 9), (5, 4, 2, 5, 11);
'''

DEPOT = '''
CREATE TABLE "Vendor" ("VendorId" integer PRIMARY KEY, "VendorName" varchar(40) NOT NULL, "Country" varchar(20));
CREATE TABLE "Client" ("ClientId" integer PRIMARY KEY, "ClientName" varchar(40) NOT NULL, "Segment" varchar(20));
CREATE TABLE "Item" ("ItemId" integer PRIMARY KEY, "ItemName" varchar(40) NOT NULL, "Category" varchar(20));
CREATE TABLE "SupplyOrder" ("SupplyOrderId" integer PRIMARY KEY, "VendorId" integer NOT NULL REFERENCES "Vendor", "PlacedOn" date NOT NULL);
CREATE TABLE "SupplyOrderLine" ("SupplyOrderLineId" integer PRIMARY KEY, "SupplyOrderId" integer NOT NULL REFERENCES "SupplyOrder",
 "ItemId" integer NOT NULL REFERENCES "Item", "Qty" integer NOT NULL, "UnitCost" numeric NOT NULL);
CREATE TABLE "SalesInvoice" ("SalesInvoiceId" integer PRIMARY KEY, "ClientId" integer NOT NULL REFERENCES "Client", "InvoicedOn" date NOT NULL,
 "Paid" boolean NOT NULL);
CREATE TABLE "SalesInvoiceLine" ("SalesInvoiceLineId" integer PRIMARY KEY, "SalesInvoiceId" integer NOT NULL REFERENCES "SalesInvoice",
 "ItemId" integer NOT NULL REFERENCES "Item", "Qty" integer NOT NULL, "UnitPrice" numeric NOT NULL);
CREATE TABLE "Lead" ("LeadId" integer PRIMARY KEY, "ClientId" integer REFERENCES "Client", "Source" varchar(20) NOT NULL, "CreatedOn" date NOT NULL);
INSERT INTO "Vendor" VALUES (1, 'Aceros', 'Spain'), (2, 'Boltex', 'Italy'), (3, 'Dynamo', 'Spain');
INSERT INTO "Client" VALUES (1, 'Alder', 'Retail'), (2, 'Brook', 'Public'), (3, 'Cole', 'Retail'), (4, 'Dale', 'Public');
INSERT INTO "Item" VALUES (1, 'Item A', 'Motor'), (2, 'Item B', 'Cable'), (3, 'Item C', 'Tool'), (4, 'Item D', 'Motor');
INSERT INTO "SupplyOrder" VALUES (1, 1, '2025-01-05'), (2, 1, '2025-02-05'), (3, 2, '2024-03-05');
INSERT INTO "SupplyOrderLine" VALUES (1, 1, 1, 40, 5), (2, 1, 4, 30, 6), (3, 2, 2, 90, 1), (4, 3, 2, 15, 1);
INSERT INTO "SalesInvoice" VALUES (1, 1, '2025-02-01', true), (2, 1, '2025-03-01', false), (3, 2, '2025-04-01', true), (4, 1, '2024-05-01', true);
INSERT INTO "SalesInvoiceLine" VALUES (1, 1, 1, 6, 9), (2, 1, 2, 3, 4), (3, 2, 4, 2, 9), (4, 3, 3, 8, 7), (5, 4, 1, 1, 9);
INSERT INTO "Lead" VALUES (1, 1, 'web', '2025-01-01'), (2, 2, 'fair', '2025-01-02'), (3, NULL, 'web', '2025-01-03'), (4, NULL, 'web', '2025-01-04'),
 (5, NULL, 'phone', '2025-01-05');
'''

STAGE = '''
CREATE TABLE venue (venue_no integer PRIMARY KEY, venue_nm varchar(30) NOT NULL, town varchar(20) NOT NULL);
CREATE TABLE show (show_no integer PRIMARY KEY, title varchar(30) NOT NULL, genre varchar(20) NOT NULL, venue_no integer NOT NULL REFERENCES venue);
CREATE TABLE patron (patron_no integer PRIMARY KEY, patron_nm varchar(30) NOT NULL, member boolean NOT NULL);
CREATE TABLE booking (booking_no integer PRIMARY KEY, patron_no integer NOT NULL REFERENCES patron, show_no integer NOT NULL REFERENCES show,
 booked_dt date NOT NULL, num_tickets integer NOT NULL, amt_paid numeric NOT NULL, canc_dt date);
CREATE TABLE refund (refund_no integer PRIMARY KEY, booking_no integer NOT NULL REFERENCES booking, refund_dt date NOT NULL, amt numeric NOT NULL);
CREATE TABLE bar_sale (bar_sale_no integer PRIMARY KEY, venue_no integer NOT NULL REFERENCES venue, product varchar(20) NOT NULL, sold_dt date NOT NULL,
 qty integer NOT NULL, amt numeric NOT NULL);
INSERT INTO venue VALUES (1, 'Apollo', 'Bath'), (2, 'Dome', 'Wells');
INSERT INTO show VALUES (1, 'Aida', 'opera', 1), (2, 'Hamlet', 'drama', 2), (3, 'Giselle', 'dance', 1);
INSERT INTO patron VALUES (1, 'Ann Moss', true), (2, 'Bo Lane', false), (3, 'Cy Park', true), (4, 'Di Reed', false);
INSERT INTO booking VALUES (1, 1, 1, '2025-01-01', 2, 40, NULL), (2, 1, 2, '2025-01-02', 3, 60, '2025-01-03'), (3, 1, 1, '2024-01-02', 4, 80, NULL),
 (4, 2, 1, '2025-03-01', 1, 20, NULL), (5, 3, 2, '2025-03-02', 5, 90, NULL);
INSERT INTO refund VALUES (1, 2, '2025-01-04', 60);
INSERT INTO bar_sale VALUES (1, 1, 'beer', '2025-01-01', 4, 20), (2, 2, 'beer', '2025-01-01', 7, 35), (3, 2, 'juice', '2025-01-02', 3, 9),
 (4, 2, 'beer', '2025-02-01', 2, 10);
'''


def databases(name, text):
    path = folder() / f'{name}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(text)
    found = [str(path)]
    if os.environ.get('ASKDB_TEST_POSTGRES'):
        script = folder() / f'{name}.sql'
        script.write_text(text, encoding='utf-8')
        found.append(postgres_scratch(f'meant_{name}', str(script)))
    return found


def asked(database, question):
    """(rows, what was said)."""
    result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
    same(result.status, OK, shown(result.err))
    return json.loads(result.out), result.err.decode()


def check(name, text, cases):
    """Each question's first row's last number, or the first values of its rows where these are given."""
    for database in databases(name, text):
        for question, wanted in cases.items():
            rows, said = asked(database, question)
            if isinstance(wanted, list):
                got = sorted(str(list(row.values())[0]) for row in rows)
            else:
                same(len(rows), 1, f'{database}: {question}: {rows} {said}')
                got = round(float(list(rows[0].values())[-1]), 1)
            same(got, wanted, f'{database}: {question}: {said}')


def test_quantities_are_added_up():
    check('stage', STAGE, {'how many beers did we sell at the Dome': 9, 'how many tickets did we sell in 2025': 11,
                           'how many juices were sold at Dome in 2025': 3})
    check('depot', DEPOT, {'how many motors did we sell?': 9, 'how many items did we sell in 2025': 19, 'how many tools were sold in 2025': 8})


def test_rows_are_counted():
    check('stage', STAGE, {'how many bookings were there in 2025': 4, 'how many bar sales were there in 2025': 4})
    check('cellar', CELLAR, {'how many order lines are there': 5, 'how many orders did we ship in 2025': 3, 'how many customers did we sell to in 2025': 2,
                             'how many different wines did we sell in 2025': 3})
    check('depot', DEPOT, {'how many items do we have': 4, 'how many invoices did we send in 2025': 3})


def test_one_number_and_rows():
    check('stage', STAGE, {'number of patrons who booked more than 2 times': 1, 'which patrons booked more than 2 times': ['Ann Moss'],
                           'how many patrons have cancelled a booking': 1, 'what is the count of shows without bookings': 1})
    check('depot', DEPOT, {'number of clients that have more than 2 invoices': 1, 'which items were never sold': [], 'what vendors are in Spain': ['Aceros', 'Dynamo'],
                           'what is the number of vendors in Spain': 2})


def test_shares_of_whom_they_name():
    check('cellar', CELLAR, {'which part of customers bought twice': 20, 'what share of orders are returned': 25, 'what percent of customers have ordered': 60})
    check('depot', DEPOT, {'what percent of clients have unpaid invoices': 25, 'what share of clients bought motors': 25,
                           'percent of invoices that are paid': 75})
    check('stage', STAGE, {'what share of patrons cancelled a booking': 25, 'percentage of patrons who booked an opera': 50,
                           'what share of patrons booked more than once': 25})


def test_the_whole_is_divided_by():
    check('stage', STAGE, {'refunds as a percentage of bookings': 20})
    check('depot', DEPOT, {'conversion from leads to invoices': 80})


def test_what_was_sold_and_what_was_bought():
    check('cellar', CELLAR, {'how many bottles did we sell in 2025': 20, 'how many bottles of red wine did we sell?': 17,
                             'how many bottles have we bought from Keller': 80, 'total revenue in 2025': 199,
                             'how many bottles did customers from Hull buy': 7})
    check('depot', DEPOT, {'how many units of Item B did we sell': 3, 'how many Item B did we purchase in 2025': 90, 'count of items never sold': 0,
                           'how many pieces did we order from vendor Aceros': 160})


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
