#!/usr/bin/env python3
"""Flags and codes that nothing explains, asked for in plain words, over databases of two styles and both kinds."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import DECLINED, OK, askdb, folder, main, same, shown

HOTEL = '''
CREATE TABLE guests (guest_id integer PRIMARY KEY, full_name varchar(40) NOT NULL, email_optout_flag char(1) NOT NULL, vip_flag char(1));
CREATE TABLE rooms (room_id integer PRIMARY KEY, room_no varchar(9) NOT NULL, non_smoking boolean NOT NULL, has_balcony boolean NOT NULL);
CREATE TABLE bookings (booking_id integer PRIMARY KEY, guest_id integer NOT NULL REFERENCES guests, room_id integer REFERENCES rooms,
 arrival_dt date NOT NULL, no_show_flag char(1) NOT NULL, void char(1), amount numeric);
CREATE TABLE inspections (insp_id integer PRIMARY KEY, room_id integer NOT NULL REFERENCES rooms, insp_dt date NOT NULL, result_cd char(1) NOT NULL);
INSERT INTO guests VALUES (1, 'Ann Moss', 'Y', 'Y'), (2, 'Bo Lane', 'N', NULL), (3, 'Cy Park', 'N', NULL), (4, 'Di Reed', 'N', 'Y'), (5, 'Ed Shaw', 'Y', NULL);
INSERT INTO rooms VALUES (1, '101', true, false), (2, '102', false, true), (3, '201', true, true), (4, '202', true, false);
INSERT INTO bookings VALUES (1, 1, 1, '2025-01-05', 'N', NULL, 100), (2, 2, 2, '2025-02-05', 'Y', NULL, 200), (3, 3, 3, '2025-03-05', 'N', 'X', 150),
 (4, 4, 1, '2025-03-09', 'Y', 'X', 120), (5, 5, 2, '2025-04-01', 'N', NULL, 90), (6, 1, 4, '2025-05-01', 'N', NULL, 70);
INSERT INTO inspections VALUES (1, 1, '2025-01-01', 'P'), (2, 2, '2025-01-02', 'F'), (3, 3, '2025-01-03', 'C'), (4, 4, '2025-02-01', 'F'), (5, 1, '2025-03-01', 'P'),
 (6, 2, '2025-03-03', 'P');
'''

TRADE = '''
CREATE TABLE "AccountMaster" ("AcctNo" varchar(10) PRIMARY KEY, "AcctName" varchar(60) NOT NULL, "AcctTyp" varchar(4) NOT NULL, "OnStop" varchar(1),
 "isNotTaxable" integer NOT NULL, "County" varchar(20));
CREATE TABLE "SalesTicket" ("TicketId" integer PRIMARY KEY, "AcctNo" varchar(10) REFERENCES "AccountMaster", "TicketDate" date NOT NULL,
 "Disputed" varchar(1) NOT NULL, "UnderWarranty" varchar(1) NOT NULL, "NetValue" numeric NOT NULL);
CREATE TABLE "StaffShift" ("ShiftId" integer PRIMARY KEY, "StaffName" varchar(40), "ShiftDate" date, "NoShow" integer NOT NULL);
INSERT INTO "AccountMaster" VALUES ('A1', 'Alder Ltd', 'GAR', 'Y', 0, 'Cork'), ('A2', 'Brook Works', 'GAR', NULL, 1, 'Clare'), ('A3', 'Cole Sons', 'DEM', NULL, 0, 'Cork'),
 ('A4', 'Dale', 'CCL', 'Y', 0, 'Kerry'), ('A5', 'Elm', 'BLD', NULL, 1, 'Cork'), ('A6', 'Fern', 'DEM', 'Y', 0, 'Clare');
INSERT INTO "SalesTicket" VALUES (1, 'A1', '2025-01-01', '', 'Y', 100), (2, 'A1', '2025-01-02', 'Y', 'N', 200), (3, 'A2', '2025-02-01', '', 'Y', 300),
 (4, 'A3', '2025-02-03', '', 'N', 50), (5, 'A4', '2025-03-01', 'Y', 'N', 70), (6, 'A5', '2025-03-05', '', 'Y', 80);
INSERT INTO "StaffShift" VALUES (1, 'Ann', '2025-01-01', 0), (2, 'Bo', '2025-01-01', 1), (3, 'Cy', '2025-01-02', 0), (4, 'Di', '2025-01-02', 0);
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
        found.append(postgres_scratch(f'flags_{name}', str(script)))
    return found


def asked(database, question):
    """(rows, what was said)."""
    result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
    same(result.status, OK, shown(result.err))
    return json.loads(result.out), result.err.decode()


def number(rows):
    """The one number, or how many rows there are."""
    values = list(rows[0].values()) if rows else []
    return float(values[0]) if len(rows) == 1 and isinstance(values[0], (int, float)) else len(rows)


def check(name, text, cases):
    for database in databases(name, text):
        for question, wanted in cases.items():
            rows, said = asked(database, question)
            same(number(rows), wanted, f'{database}: {question}: {said}')


def test_flags_of_a_negative_name():
    check('hotel', HOTEL, {'how many no-shows were there in 2025': 2, 'how many bookings were not no-shows': 4, 'non-smoking rooms': 3,
                           'how many rooms are not non-smoking': 1, 'how many guests accept email': 3, 'guests with email opt-out': 2})
    check('trade', TRADE, {'how many accounts are taxable': 4, 'accounts that are not taxable': 2, 'shifts that were not no-shows': 3})


def test_words_that_negate():
    check('hotel', HOTEL, {'rooms without a balcony': 2, 'rooms with a balcony': 2})
    check('trade', TRADE, {'how many tickets are out of warranty': 3, 'how many tickets are under warranty': 3})


def test_flags_of_one_value():
    check('hotel', HOTEL, {'how many bookings are voided': 2, 'how many bookings are not voided': 4, 'vip guests': 2, 'guests who are not VIPs': 3})
    check('trade', TRADE, {'how many accounts are on stop': 3, 'accounts not on stop': 3, 'how many tickets are disputed': 2,
                           'how many tickets are not disputed': 4})


def test_codes_by_their_letters():
    for database in databases('hotel', HOTEL):
        rows, said = asked(database, 'how many inspections failed')
        same(number(rows), 2, said)
        assert "\"failed\" is taken for result_cd 'F', by its letters" in said, said
        assert 'unsure of this reading' in said, said
    check('trade', TRADE, {'how many garages are there': 2, 'demolition accounts': 2, 'how many councils are there': 1})


def test_a_guessed_letter_is_no_reason_to_decline():
    for database in databases('hotel', HOTEL):
        result = askdb('ask', database, 'failed inspections', '--now', '2025-11-20')
        assert result.status != DECLINED, shown(result.err)


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
