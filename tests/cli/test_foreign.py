#!/usr/bin/env python3
"""English questions of databases whose names are in other languages."""
import sqlite3

from run import OK, askdb, folder, main, same, shown

LANGUAGES = {
    'german': ("""
CREATE TABLE Kunden (KundenNr integer PRIMARY KEY, Nachname text, Stadt text, Land text);
CREATE TABLE Bestellungen (BestellNr integer PRIMARY KEY, KundenNr integer REFERENCES Kunden, Bestelldatum date, Betrag numeric);
INSERT INTO Kunden VALUES (1, 'Adler', 'Wien', 'AT'), (2, 'Busch', 'Bonn', 'DE'), (3, 'Cramer', 'Bonn', 'DE');
INSERT INTO Bestellungen VALUES (1, 1, '2025-01-10', 10), (2, 1, '2025-02-11', 20), (3, 2, '2025-02-12', 40);
""", (('number of customers by city', [['Bonn', '2'], ['Wien', '1']]),
      ('total amount of orders per month', [['2025-01', '10'], ['2025-02', '60']]))),
    'italian': ("""
CREATE TABLE fornitore (id_fornitore integer PRIMARY KEY, nome text, citta text);
CREATE TABLE fattura (id_fattura integer PRIMARY KEY, id_fornitore integer REFERENCES fornitore, data_fattura date, importo numeric);
INSERT INTO fornitore VALUES (1, 'Rossi', 'Roma'), (2, 'Bianchi', 'Torino'), (3, 'Verdi', 'Roma');
INSERT INTO fattura VALUES (1, 1, '2025-01-10', 10), (2, 1, '2025-02-11', 20), (3, 2, '2025-02-12', 40);
""", (('how many suppliers are there', [['3']]), ('total amount of invoices', [['70']]))),
    'french': ("""
CREATE TABLE employes (id_employe integer PRIMARY KEY, nom text, service text, salaire numeric, date_embauche date);
INSERT INTO employes VALUES (1, 'Petit', 'Ventes', 100, '2020-01-01'), (2, 'Roux', 'Ventes', 300, '2021-01-01'), (3, 'Blanc', 'Achats', 50, '2022-01-01');
""", (('average salary of employees', [['150']]), ('how many employees are there', [['3']]))),
    'spanish': ("""
CREATE TABLE productos (id_producto integer PRIMARY KEY, nombre text, precio numeric, cantidad integer, codigo_proveedor text);
INSERT INTO productos VALUES (1, 'Pan', 1, 5, 'a'), (2, 'Queso', 8, 6, 'b'), (3, 'Vino', 9, 7, 'b');
""", (('average price of products', [['6']]), ('total quantity of products', [['18']]))),
}


def plain(cell):
    try:
        return f'{float(cell):g}'
    except ValueError:
        return cell


def test_they_are_answered():
    for language, (script, cases) in LANGUAGES.items():
        path = folder() / f'{language}.sqlite'
        with sqlite3.connect(path) as connection:
            connection.executescript(script)
        for question, wanted in cases:
            result = askdb('ask', str(path), question, '-f', 'csv', '--min-confidence', '0')
            same(result.status, OK, shown(result.err))
            rows = [[plain(cell) for cell in line.split(',')] for line in result.out.decode().splitlines()[1:]]
            same(sorted(rows), sorted(wanted), f'{language}: {question}')


if __name__ == '__main__':
    main(globals())
