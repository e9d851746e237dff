CREATE TABLE customers (
  id TEXT PRIMARY KEY,
  name TEXT,
  email TEXT,
  currency TEXT,
  balance INTEGER,  -- cents; negative = credit in favour of the customer
  delinquent INTEGER,
  created INTEGER,  -- unix seconds
  country TEXT,
  shipping_country TEXT,
  default_source TEXT,
  livemode INTEGER,
  tax_exempt TEXT,
  deleted INTEGER
);
CREATE TABLE prices (
  id TEXT PRIMARY KEY,
  product_name TEXT,
  nickname TEXT,
  unit_amount INTEGER,  -- cents
  currency TEXT,
  interval TEXT,
  trial_period_days INTEGER,
  active INTEGER,
  created INTEGER
);
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  customer TEXT REFERENCES customers(id),
  price TEXT REFERENCES prices(id),
  status TEXT,
  quantity INTEGER,
  created INTEGER,  -- unix seconds, as all times
  start_date INTEGER,
  trial_start INTEGER,
  trial_end INTEGER,
  current_period_start INTEGER,
  current_period_end INTEGER,
  cancel_at_period_end INTEGER,
  canceled_at INTEGER,  -- when the customer asked to cancel
  ended_at INTEGER,  -- when it really ended
  cancellation_reason TEXT,
  discount_percent INTEGER,
  collection_method TEXT,
  livemode INTEGER
);
CREATE TABLE charges (
  id TEXT PRIMARY KEY,
  customer TEXT REFERENCES customers(id),
  subscription TEXT REFERENCES subscriptions(id),
  amount INTEGER,  -- cents
  amount_captured INTEGER,
  currency TEXT,
  application_fee_amount INTEGER,
  fee INTEGER,  -- processing fee, cents
  net INTEGER,
  status TEXT,  -- succeeded, pending, failed
  paid INTEGER,
  captured INTEGER,
  refunded INTEGER,  -- fully refunded
  disputed INTEGER,
  created INTEGER,
  available_on INTEGER,  -- money usable in the balance
  failure_code TEXT,
  failure_message TEXT,
  outcome_risk_level TEXT,
  outcome_risk_score INTEGER,
  payment_method_type TEXT,
  card_brand TEXT,
  card_country TEXT,
  card_funding TEXT,
  billing_country TEXT,
  receipt_email TEXT,
  description TEXT,
  payout TEXT,
  livemode INTEGER
);
CREATE TABLE refunds (
  id TEXT PRIMARY KEY,
  charge TEXT REFERENCES charges(id),
  amount INTEGER,  -- cents
  currency TEXT,
  reason TEXT,
  status TEXT,
  created INTEGER,
  receipt_number TEXT,
  failure_reason TEXT
);
CREATE TABLE disputes (
  id TEXT PRIMARY KEY,
  charge TEXT REFERENCES charges(id),
  amount INTEGER,  -- cents
  currency TEXT,
  fee INTEGER,  -- cents
  reason TEXT,
  status TEXT,
  is_charge_refundable INTEGER,
  created INTEGER,
  evidence_due_by INTEGER,
  evidence_submitted_at INTEGER,
  closed_at INTEGER
);
CREATE TABLE payouts (
  id TEXT PRIMARY KEY,
  amount INTEGER,  -- cents
  currency TEXT,
  status TEXT,
  type TEXT,
  method TEXT,
  automatic INTEGER,
  created INTEGER,
  arrival_date INTEGER,
  failure_code TEXT,
  statement_descriptor TEXT,
  destination_bank TEXT
);
CREATE TABLE invoices (
  id TEXT PRIMARY KEY,
  number TEXT,
  customer TEXT REFERENCES customers(id),
  subscription TEXT REFERENCES subscriptions(id),
  status TEXT,  -- draft, open, paid, void, uncollectible
  billing_reason TEXT,
  currency TEXT,
  subtotal INTEGER,  -- cents
  discount_amount INTEGER,
  tax INTEGER,
  total INTEGER,
  amount_due INTEGER,
  amount_paid INTEGER,
  amount_remaining INTEGER,
  attempt_count INTEGER,
  created INTEGER,
  due_date INTEGER,
  finalized_at INTEGER,
  paid_at INTEGER,
  voided_at INTEGER,
  period_start INTEGER,
  period_end INTEGER,
  auto_advance INTEGER
);

INSERT INTO customers VALUES ('cus_001', 'Acme Tools', 'c1@mail.example', 'eur', 0, 0, 1659571200, 'GB', 'GB', 'card_001', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_002', 'Bright Yoga', NULL, 'eur', 0, 0, 1663200000, 'US', 'US', 'card_002', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_003', 'Carla Diaz', 'c3@mail.example', 'eur', 0, 0, 1666310400, 'DE', 'DE', 'card_003', 1, 'exempt', 0);
INSERT INTO customers VALUES ('cus_004', 'Dunes Cafe', 'c4@mail.example', 'usd', 0, 0, 1670457600, 'US', 'US', 'card_004', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_005', 'Elm Studio', 'c5@mail.example', 'eur', 0, 1, 1673654400, 'DE', 'US', 'card_005', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_006', 'Fox & Co', 'c6@mail.example', 'eur', 0, 0, 1677283200, 'DE', 'DE', 'card_006', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_007', 'Gio Bianchi', 'c7@mail.example', 'usd', 0, 0, 1681084800, 'GB', 'GB', 'card_007', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_008', 'Hatch Labs', 'c8@mail.example', 'usd', 0, 0, 1685059200, 'US', 'US', 'card_008', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_009', 'Iris Kane', 'c9@mail.example', 'usd', -2500, 0, 1688601600, 'US', 'US', 'card_009', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_010', 'Jolt Bikes', NULL, 'usd', 4000, 1, 1692057600, 'FR', 'US', 'card_010', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_011', 'Kite School', 'c11@mail.example', 'usd', 4000, 0, 1695513600, 'US', 'US', NULL, 1, 'none', 0);
INSERT INTO customers VALUES ('cus_012', 'Lena Maier', 'c12@mail.example', 'eur', 0, 0, 1699401600, 'FR', 'FR', 'card_012', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_013', 'Moss Garden', 'c13@mail.example', 'gbp', 0, 0, 1702857600, 'GB', 'GB', 'card_013', 1, 'none', 1);
INSERT INTO customers VALUES ('cus_014', 'North Dental', NULL, 'usd', 0, 0, 1706745600, 'FR', 'GB', 'card_014', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_015', 'Otto Braun', 'c15@mail.example', 'usd', 0, 0, 1710115200, 'US', 'US', 'card_015', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_016', 'Pixel Forge', 'c16@mail.example', 'usd', 0, 0, 1713657600, 'DE', 'DE', 'card_016', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_017', 'Quill Press', 'c17@mail.example', 'eur', 0, 0, 1717804800, 'FR', 'FR', 'card_017', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_018', 'Reef Divers', 'c18@mail.example', 'usd', -2500, 0, 1720915200, 'US', 'US', 'card_018', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_019', 'Sana Malik', 'c19@mail.example', 'eur', 0, 1, 1724544000, 'DE', 'US', 'card_019', 1, 'exempt', 0);
INSERT INTO customers VALUES ('cus_020', 'Tidal Apps', 'c20@mail.example', 'usd', 4000, 0, 1728432000, 'US', 'US', 'card_020', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_021', 'Uno Pizza', 'c21@mail.example', 'eur', -2500, 1, 1732406400, 'GB', 'GB', 'card_021', 0, 'reverse', 0);
INSERT INTO customers VALUES ('cus_022', 'Vela Sails', 'c22@mail.example', 'gbp', 0, 1, 1736035200, 'US', 'GB', 'card_022', 1, 'exempt', 0);
INSERT INTO customers VALUES ('cus_023', 'Wren Books', 'c23@mail.example', 'gbp', 0, 0, 1739404800, 'US', 'US', 'card_023', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_024', 'Xavi Ruiz', 'c24@mail.example', 'usd', 4000, 0, 1742774400, 'DE', 'DE', 'card_024', 1, 'none', 1);
INSERT INTO customers VALUES ('cus_025', 'Yarrow Spa', 'c25@mail.example', 'usd', -2500, 0, 1746489600, 'FR', 'FR', 'card_025', 1, 'none', 0);
INSERT INTO customers VALUES ('cus_026', 'Zed Gym', 'c26@mail.example', 'usd', 4000, 0, 1750377600, 'DE', 'DE', 'card_026', 1, 'none', 0);
INSERT INTO prices VALUES ('price_1', 'Starter', 'Starter monthly', 1900, 'usd', 'month', 14, 1, 1654041600);
INSERT INTO prices VALUES ('price_2', 'Starter', 'Starter yearly', 19000, 'usd', 'year', 14, 1, 1654041600);
INSERT INTO prices VALUES ('price_3', 'Team', 'Team monthly', 4900, 'usd', 'month', 14, 1, 1654041600);
INSERT INTO prices VALUES ('price_4', 'Team', 'Team yearly', 49000, 'usd', 'year', 14, 1, 1654041600);
INSERT INTO prices VALUES ('price_5', 'Business', 'Business monthly', 14900, 'usd', 'month', 30, 1, 1654041600);
INSERT INTO prices VALUES ('price_6', 'Business', 'Business yearly', 149000, 'usd', 'year', 30, 1, 1654041600);
INSERT INTO prices VALUES ('price_7', 'Old Basic', 'Basic monthly', 900, 'usd', 'month', NULL, 0, 1654041600);
INSERT INTO subscriptions VALUES ('sub_001', 'cus_004', 'price_3', 'active', 1, 1673308800, 1673308800, 1673308800, 1674518400, 1751846400, 1754438400, 1, 1751932800, NULL, 'too_expensive', 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_002', 'cus_016', 'price_5', 'past_due', 1, 1675296000, 1675468800, NULL, NULL, 1751155200, 1753747200, 0, NULL, NULL, NULL, 10, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_003', 'cus_019', 'price_3', 'past_due', 5, 1677628800, 1677715200, NULL, NULL, 1749600000, 1752192000, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_004', 'cus_008', 'price_6', 'active', 1, 1679875200, 1680048000, 1680048000, 1681257600, 1749859200, 1781395200, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_005', 'cus_018', 'price_5', 'past_due', 2, 1682121600, 1682380800, 1682380800, 1683590400, 1751068800, 1753660800, 0, NULL, NULL, NULL, 0, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_006', 'cus_006', 'price_4', 'active', 2, 1684368000, 1684540800, NULL, NULL, 1751587200, 1783123200, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_007', 'cus_015', 'price_1', 'canceled', 2, 1686441600, 1686441600, 1686441600, 1687651200, 1691625600, 1694217600, 0, 1688688000, 1690070400, 'too_expensive', 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_008', 'cus_015', 'price_4', 'unpaid', 1, 1688774400, 1688947200, 1688947200, 1690156800, 1750291200, 1781827200, 0, NULL, NULL, NULL, 10, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_009', 'cus_003', 'price_6', 'canceled', 1, 1690848000, 1691107200, NULL, NULL, 1696291200, 1727827200, 0, 1714003200, 1714262400, 'too_expensive', 10, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_010', 'cus_014', 'price_3', 'canceled', 1, 1693353600, 1693612800, NULL, NULL, 1698796800, 1701388800, 0, 1704672000, 1705017600, 'unused', 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_011', 'cus_007', 'price_3', 'trialing', 1, 1750550400, 1750550400, 1750550400, 1751760000, 1749772800, 1752364800, 0, NULL, NULL, NULL, 10, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_012', 'cus_006', 'price_1', 'active', 1, 1697414400, 1697500800, NULL, NULL, 1751500800, 1754092800, 1, 1750636800, NULL, 'switched_service', 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_013', 'cus_018', 'price_5', 'unpaid', 5, 1699920000, 1700092800, NULL, NULL, 1751587200, 1754179200, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_014', 'cus_021', 'price_4', 'canceled', 1, 1702425600, 1702598400, NULL, NULL, 1707782400, 1739318400, 0, 1716940800, 1718668800, 'unused', 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_015', 'cus_013', 'price_1', 'canceled', 1, 1704499200, 1704758400, 1704758400, 1705968000, 1709942400, 1712534400, 0, 1726272000, 1727222400, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_016', 'cus_009', 'price_1', 'active', 2, 1706313600, 1706486400, 1706486400, 1707696000, 1751068800, 1753660800, 1, 1751068800, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_017', 'cus_007', 'price_3', 'active', 1, 1708905600, 1709164800, 1709164800, 1710374400, 1751587200, 1754179200, 0, NULL, NULL, NULL, 20, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_018', 'cus_022', 'price_3', 'canceled', 2, 1711238400, 1711411200, NULL, NULL, 1716595200, 1719187200, 0, 1720828800, 1721347200, 'switched_service', 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_019', 'cus_017', 'price_1', 'canceled', 1, 1712966400, 1713139200, NULL, NULL, 1718323200, 1720915200, 0, 1721692800, 1721865600, 'too_expensive', 10, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_020', 'cus_022', 'price_2', 'active', 5, 1715385600, 1715472000, NULL, NULL, 1751673600, 1783209600, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_021', 'cus_010', 'price_1', 'active', 1, 1717804800, 1717977600, NULL, NULL, 1751068800, 1753660800, 0, NULL, NULL, NULL, 20, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_022', 'cus_012', 'price_6', 'active', 1, 1720137600, 1720224000, NULL, NULL, 1750204800, 1781740800, 0, NULL, NULL, NULL, 0, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_023', 'cus_019', 'price_1', 'active', 1, 1722384000, 1722470400, NULL, NULL, 1750550400, 1753142400, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_024', 'cus_003', 'price_3', 'past_due', 1, 1724284800, 1724544000, NULL, NULL, 1751932800, 1754524800, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_025', 'cus_009', 'price_1', 'unpaid', 1, 1726444800, 1726444800, NULL, NULL, 1749600000, 1752192000, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_026', 'cus_015', 'price_1', 'past_due', 2, 1728950400, 1728950400, NULL, NULL, 1750636800, 1753228800, 0, NULL, NULL, NULL, 10, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_027', 'cus_016', 'price_3', 'unpaid', 1, 1731283200, 1731456000, 1731456000, 1732665600, 1751500800, 1754092800, 0, NULL, NULL, NULL, 10, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_028', 'cus_019', 'price_7', 'active', 1, 1733443200, 1733529600, 1733529600, 1734739200, 1751155200, 1753747200, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_029', 'cus_004', 'price_1', 'unpaid', 5, 1735430400, 1735689600, 1735689600, 1736899200, 1749945600, 1752537600, 0, NULL, NULL, NULL, 0, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_030', 'cus_004', 'price_2', 'active', 1, 1737763200, 1737936000, 1737936000, 1739145600, 1750982400, 1782518400, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_031', 'cus_002', 'price_6', 'canceled', 1, 1740182400, 1740355200, 1740355200, 1741564800, 1745539200, 1777075200, 0, 1751500000, 1751900000, NULL, 0, 'send_invoice', 1);
INSERT INTO subscriptions VALUES ('sub_032', 'cus_001', 'price_3', 'active', 2, 1742428800, 1742515200, NULL, NULL, 1751155200, 1753747200, 0, NULL, NULL, NULL, 20, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_033', 'cus_007', 'price_5', 'active', 1, 1744416000, 1744416000, 1744416000, 1745625600, 1749859200, 1752451200, 0, NULL, NULL, NULL, 20, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_034', 'cus_008', 'price_2', 'past_due', 1, 1746489600, 1746662400, NULL, NULL, 1751241600, 1782777600, 0, NULL, NULL, NULL, 0, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_035', 'cus_009', 'price_3', 'canceled', 1, 1748908800, 1749168000, NULL, NULL, 1754352000, 1756944000, 0, 1751500000, 1751900000, 'too_expensive', 10, 'charge_automatically', 1);
INSERT INTO subscriptions VALUES ('sub_036', 'cus_020', 'price_1', 'trialing', 1, 1750377600, 1750636800, 1750636800, 1751846400, 1751673600, 1754265600, 0, NULL, NULL, NULL, 20, 'charge_automatically', 1);
INSERT INTO charges VALUES ('ch_001', 'cus_020', 'sub_011', 19000, 19000, 'gbp', NULL, 581, 18419, 'succeeded', 1, 0, 0, 0, 1704715116, 1705319916, NULL, NULL, 'normal', 68, 'card', 'amex', 'US', 'debit', 'DE', 'r1@mail.example', 'Subscription update', 'po_01', 1);
INSERT INTO charges VALUES ('ch_002', 'cus_009', 'sub_005', 14900, 14900, 'usd', NULL, 462, 14438, 'succeeded', 1, 1, 0, 0, 1705397913, 1706002713, NULL, NULL, 'normal', 5, 'card', 'visa', 'US', 'debit', 'FR', NULL, 'Subscription update', 'po_01', 1);
INSERT INTO charges VALUES ('ch_003', 'cus_009', NULL, 4900, 4900, 'usd', 49, 172, 4728, 'succeeded', 1, 1, 0, 1, 1705919686, 1706524486, NULL, NULL, 'normal', 23, 'sepa_debit', NULL, NULL, NULL, 'US', 'r3@mail.example', 'Subscription update', 'po_01', 1);
INSERT INTO charges VALUES ('ch_004', 'cus_015', 'sub_014', 2550, 2550, 'eur', NULL, 103, 2447, 'succeeded', 1, 0, 0, 0, 1706783194, 1707215194, NULL, NULL, 'normal', 8, 'sepa_debit', NULL, NULL, NULL, 'GB', NULL, NULL, 'po_02', 1);
INSERT INTO charges VALUES ('ch_005', 'cus_017', NULL, 4900, 4900, 'usd', 49, 172, 4728, 'succeeded', 1, 1, 1, 0, 1707583491, 1707929091, NULL, NULL, 'normal', 31, 'card', 'visa', 'FR', 'credit', 'US', 'r5@mail.example', 'One-off', 'po_02', 1);
INSERT INTO charges VALUES ('ch_006', 'cus_014', 'sub_028', 19000, 19000, 'eur', 190, 581, 18419, 'succeeded', 1, 1, 0, 0, 1708273481, 1708878281, NULL, NULL, 'normal', 45, 'card', 'amex', 'GB', 'credit', 'US', 'r6@mail.example', 'One-off', 'po_02', 1);
INSERT INTO charges VALUES ('ch_007', 'cus_012', 'sub_031', 8700, 8700, 'eur', 87, 282, 8418, 'succeeded', 1, 1, 0, 0, 1709476183, 1709908183, NULL, NULL, 'normal', 71, 'card', 'visa', 'GB', 'debit', 'GB', NULL, 'One-off', 'po_03', 1);
INSERT INTO charges VALUES ('ch_008', NULL, 'sub_019', 2550, 2550, 'usd', NULL, 103, 2447, 'succeeded', 1, 1, 0, 0, 1709993655, 1710512055, NULL, NULL, 'elevated', 94, 'card', 'amex', 'GB', 'credit', 'US', NULL, NULL, 'po_03', 1);
INSERT INTO charges VALUES ('ch_009', 'cus_013', 'sub_013', 2550, 2550, 'gbp', NULL, 103, 2447, 'succeeded', 1, 1, 0, 0, 1710947907, 1711207107, NULL, NULL, 'highest', 79, 'card', 'visa', 'US', 'credit', 'FR', NULL, NULL, 'po_03', 1);
INSERT INTO charges VALUES ('ch_010', 'cus_001', 'sub_026', 4900, 4900, 'usd', 49, 172, 4728, 'succeeded', 1, 1, 0, 1, 1711392755, 1711997555, NULL, NULL, 'normal', 75, 'paypal', NULL, NULL, NULL, 'US', 'r10@mail.example', NULL, 'po_03', 1);
INSERT INTO charges VALUES ('ch_011', 'cus_011', NULL, 4900, 4900, 'usd', 49, 172, 4728, 'succeeded', 1, 1, 0, 0, 1712685459, 1713203859, NULL, NULL, 'normal', 74, 'card', 'visa', 'FR', 'credit', 'US', 'r11@mail.example', 'Subscription update', 'po_04', 1);
INSERT INTO charges VALUES ('ch_012', 'cus_008', NULL, 14900, 14900, 'eur', NULL, 462, 14438, 'succeeded', 1, 1, 0, 0, 1712993741, 1713425741, NULL, NULL, 'normal', 28, 'card', 'amex', 'FR', 'debit', 'GB', 'r12@mail.example', 'One-off', 'po_04', 1);
INSERT INTO charges VALUES ('ch_013', 'cus_006', 'sub_025', 1900, 1900, 'usd', NULL, 85, 1815, 'succeeded', 1, 1, 0, 0, 1714323864, 1714755864, NULL, NULL, 'normal', 82, 'sepa_debit', NULL, NULL, NULL, 'US', 'r13@mail.example', 'Subscription update', 'po_04', 1);
INSERT INTO charges VALUES ('ch_014', 'cus_019', NULL, 14900, 14900, 'usd', 149, 462, 14438, 'succeeded', 1, 1, 0, 0, 1715022652, 1715627452, NULL, NULL, 'highest', 13, 'card', 'visa', 'US', 'credit', 'DE', NULL, 'One-off', 'po_05', 1);
INSERT INTO charges VALUES ('ch_015', 'cus_005', 'sub_031', 4900, 4900, 'usd', 49, 172, 4728, 'succeeded', 1, 1, 0, 0, 1715865279, 1716124479, NULL, NULL, 'normal', 15, 'card', 'visa', 'US', 'credit', 'GB', NULL, 'Subscription update', 'po_05', 1);
INSERT INTO charges VALUES ('ch_016', 'cus_003', NULL, 1900, 0, 'gbp', 19, 0, 0, 'failed', 0, 0, 0, 0, 1716738501, 1717084101, 'insufficient_funds', NULL, 'normal', 78, 'card', 'mastercard', 'GB', 'credit', 'DE', NULL, 'Subscription update', NULL, 1);
INSERT INTO charges VALUES ('ch_017', 'cus_007', NULL, 12375, 12375, 'eur', NULL, 388, 11987, 'succeeded', 1, 1, 1, 1, 1717398638, 1717571438, NULL, NULL, 'normal', 30, 'card', 'visa', 'GB', 'credit', 'US', NULL, 'Subscription creation', 'po_06', 1);
INSERT INTO charges VALUES ('ch_018', 'cus_020', 'sub_030', 1900, 1900, 'gbp', 19, 85, 1815, 'succeeded', 1, 1, 0, 0, 1718019228, 1718624028, NULL, NULL, 'highest', 75, 'card', 'mastercard', 'US', 'credit', 'DE', NULL, NULL, 'po_06', 1);
INSERT INTO charges VALUES ('ch_019', 'cus_011', 'sub_009', 2550, 2550, 'gbp', NULL, 103, 2447, 'succeeded', 1, 1, 0, 0, 1719137640, 1719483240, NULL, NULL, 'normal', 56, 'card', 'mastercard', 'DE', 'debit', 'US', 'r19@mail.example', 'One-off', 'po_06', 1);
INSERT INTO charges VALUES ('ch_020', 'cus_004', 'sub_023', 19000, 19000, 'usd', NULL, 581, 18419, 'succeeded', 1, 0, 0, 0, 1719518055, 1719777255, NULL, NULL, 'elevated', 2, 'card', 'amex', 'GB', 'debit', 'US', NULL, 'Subscription update', 'po_06', 1);
INSERT INTO charges VALUES ('ch_021', 'cus_015', NULL, 4900, 4900, 'eur', NULL, 172, 4728, 'succeeded', 1, 1, 0, 0, 1720439827, 1721044627, NULL, NULL, 'normal', 17, 'card', 'visa', 'DE', 'debit', 'US', 'r21@mail.example', 'Subscription update', 'po_07', 1);
INSERT INTO charges VALUES ('ch_022', 'cus_021', NULL, 1900, 1900, 'usd', NULL, 85, 1815, 'succeeded', 1, 1, 0, 0, 1721293143, 1721638743, NULL, NULL, 'elevated', 57, 'sepa_debit', NULL, NULL, NULL, 'US', 'r22@mail.example', 'One-off', 'po_07', 1);
INSERT INTO charges VALUES ('ch_023', 'cus_003', NULL, 4900, 4900, 'eur', 49, 172, 4728, 'succeeded', 1, 1, 0, 0, 1722445237, 1722618037, NULL, NULL, 'elevated', 67, 'card', 'mastercard', 'US', 'credit', 'GB', NULL, 'Subscription creation', 'po_07', 1);
INSERT INTO charges VALUES ('ch_024', 'cus_006', NULL, 2550, 2550, 'usd', NULL, 103, 2447, 'succeeded', 1, 1, 0, 1, 1722852804, 1723112004, NULL, NULL, 'elevated', 68, 'sepa_debit', NULL, NULL, NULL, 'US', 'r24@mail.example', 'Subscription update', 'po_08', 1);
INSERT INTO charges VALUES ('ch_025', 'cus_003', 'sub_016', 14900, 14900, 'usd', NULL, 462, 14438, 'succeeded', 1, 1, 0, 0, 1723660155, 1723919355, NULL, NULL, 'elevated', 6, 'card', 'visa', 'DE', 'prepaid', 'GB', 'r25@mail.example', 'Subscription update', 'po_08', 1);
INSERT INTO charges VALUES ('ch_026', 'cus_017', 'sub_015', 4900, 4900, 'usd', NULL, 172, 4728, 'succeeded', 1, 1, 0, 0, 1724579414, 1724838614, NULL, NULL, 'elevated', 11, 'card', 'mastercard', 'US', 'debit', 'GB', 'r26@mail.example', 'Subscription update', 'po_08', 1);
INSERT INTO charges VALUES ('ch_027', 'cus_008', NULL, 2550, 2550, 'eur', NULL, 103, 2447, 'succeeded', 1, 1, 0, 0, 1725212388, 1725385188, NULL, NULL, 'normal', 72, 'card', 'visa', 'US', 'credit', 'US', 'r27@mail.example', 'Subscription creation', 'po_08', 1);
INSERT INTO charges VALUES ('ch_028', 'cus_002', 'sub_031', 12375, 0, 'eur', NULL, 0, 0, 'failed', 0, 0, 0, 0, 1726331011, 1726763011, 'card_declined', 'Your card was declined.', 'normal', 19, 'paypal', NULL, NULL, NULL, 'US', 'r28@mail.example', 'Subscription update', NULL, 1);
INSERT INTO charges VALUES ('ch_029', 'cus_010', NULL, 1900, 1900, 'usd', NULL, 85, 1815, 'succeeded', 1, 1, 1, 0, 1726816712, 1727248712, NULL, NULL, 'normal', 78, 'paypal', NULL, NULL, NULL, 'US', NULL, 'Subscription creation', 'po_09', 1);
INSERT INTO charges VALUES ('ch_030', 'cus_020', 'sub_019', 14900, 14900, 'eur', NULL, 462, 14438, 'succeeded', 1, 1, 0, 0, 1728037999, 1728210799, NULL, NULL, 'highest', 68, 'card', 'amex', 'FR', 'prepaid', 'GB', 'r30@mail.example', NULL, 'po_09', 1);
INSERT INTO charges VALUES ('ch_031', 'cus_013', 'sub_034', 49000, 49000, 'eur', NULL, 1451, 47549, 'succeeded', 1, 1, 0, 1, 1728633179, 1728892379, NULL, NULL, 'normal', 88, 'card', 'visa', 'US', 'credit', 'GB', 'r31@mail.example', 'Subscription creation', 'po_10', 1);
INSERT INTO charges VALUES ('ch_032', 'cus_003', 'sub_018', 1900, 0, 'eur', NULL, 0, 0, 'failed', 0, 0, 0, 0, 1729328836, 1729501636, 'expired_card', NULL, 'normal', 41, 'card', 'mastercard', 'DE', 'debit', 'GB', NULL, 'One-off', NULL, 1);
INSERT INTO charges VALUES ('ch_033', 'cus_017', 'sub_035', 49000, 49000, 'usd', NULL, 1451, 47549, 'succeeded', 1, 1, 0, 0, 1730291141, 1730723141, NULL, NULL, 'normal', 97, 'paypal', NULL, NULL, NULL, 'FR', 'r33@mail.example', 'One-off', 'po_10', 1);
INSERT INTO charges VALUES ('ch_034', 'cus_004', NULL, 2550, 2550, 'eur', NULL, 103, 2447, 'succeeded', 1, 1, 0, 0, 1730831658, 1731177258, NULL, NULL, 'highest', 3, 'card', 'amex', 'US', 'credit', 'GB', 'r34@mail.example', 'Subscription update', 'po_11', 1);
INSERT INTO charges VALUES ('ch_035', 'cus_004', NULL, 8700, 0, 'eur', 87, 0, 0, 'failed', 0, 0, 0, 0, 1732003408, 1732176208, 'expired_card', NULL, 'highest', 62, 'card', 'amex', 'US', 'debit', 'US', 'r35@mail.example', NULL, NULL, 1);
INSERT INTO charges VALUES ('ch_036', 'cus_018', 'sub_020', 4900, 4900, 'usd', NULL, 172, 4728, 'succeeded', 1, 1, 0, 0, 1732625430, 1732884630, NULL, NULL, 'elevated', 70, 'card', 'mastercard', 'GB', 'debit', 'FR', 'r36@mail.example', NULL, 'po_11', 1);
INSERT INTO charges VALUES ('ch_037', 'cus_007', 'sub_035', 1900, 1900, 'usd', NULL, 85, 1815, 'succeeded', 1, 1, 0, 0, 1733652019, 1733997619, NULL, NULL, 'elevated', 18, 'card', 'visa', 'FR', 'credit', 'US', 'r37@mail.example', 'Subscription creation', 'po_11', 1);
INSERT INTO charges VALUES ('ch_038', 'cus_014', 'sub_033', 19000, 19000, 'eur', 190, 581, 18419, 'succeeded', 1, 1, 0, 1, 1734083196, 1734255996, NULL, NULL, 'normal', 3, 'card', 'visa', 'US', 'prepaid', 'GB', 'r38@mail.example', 'Subscription creation', 'po_12', 1);
INSERT INTO charges VALUES ('ch_039', 'cus_005', 'sub_002', 8700, 8700, 'usd', 87, 282, 8418, 'succeeded', 1, 1, 0, 0, 1735319354, 1735837754, NULL, NULL, 'normal', 91, 'card', 'visa', 'US', 'credit', 'FR', 'r39@mail.example', 'One-off', 'po_12', 1);
INSERT INTO charges VALUES ('ch_040', 'cus_010', NULL, 2550, 2550, 'eur', NULL, 103, 2447, 'succeeded', 1, 1, 0, 0, 1735742762, 1736174762, NULL, NULL, 'elevated', 48, 'card', 'visa', 'GB', 'credit', 'US', 'r40@mail.example', 'Subscription update', 'po_12', 1);
INSERT INTO charges VALUES ('ch_041', 'cus_007', NULL, 4900, 4900, 'usd', 49, 172, 4728, 'succeeded', 1, 0, 0, 0, 1736435517, 1736867517, NULL, NULL, 'normal', 60, 'card', 'amex', 'GB', 'credit', 'DE', 'r41@mail.example', NULL, 'po_13', 1);
INSERT INTO charges VALUES ('ch_042', 'cus_001', 'sub_034', 4900, 4900, 'usd', NULL, 172, 4728, 'succeeded', 1, 1, 0, 0, 1737192772, 1737797572, NULL, NULL, 'normal', 20, 'paypal', NULL, NULL, NULL, 'US', NULL, 'One-off', 'po_13', 1);
INSERT INTO charges VALUES ('ch_043', 'cus_003', 'sub_024', 2550, 0, 'usd', 25, 0, 0, 'failed', 0, 0, 0, 0, 1738079642, 1738252442, 'expired_card', NULL, 'elevated', 5, 'card', 'visa', 'US', 'debit', 'DE', 'r43@mail.example', 'Subscription creation', NULL, 1);
INSERT INTO charges VALUES ('ch_044', 'cus_011', 'sub_011', 1900, 1900, 'gbp', NULL, 85, 1815, 'succeeded', 1, 1, 1, 0, 1739266161, 1739698161, NULL, NULL, 'normal', 74, 'card', 'visa', 'US', 'credit', 'US', 'r44@mail.example', 'Subscription update', 'po_13', 1);
INSERT INTO charges VALUES ('ch_045', NULL, NULL, 1900, 1900, 'usd', 19, 85, 1815, 'succeeded', 1, 1, 0, 1, 1739948421, 1740380421, NULL, NULL, 'normal', 68, 'card', 'amex', 'DE', 'debit', 'US', 'r45@mail.example', 'Subscription update', 'po_14', 1);
INSERT INTO charges VALUES ('ch_046', NULL, 'sub_011', 14900, 14900, 'usd', NULL, 462, 14438, 'succeeded', 1, 1, 0, 0, 1740737355, 1741255755, NULL, NULL, 'normal', 99, 'card', 'mastercard', 'US', 'debit', 'DE', NULL, NULL, 'po_14', 1);
INSERT INTO charges VALUES ('ch_047', 'cus_006', NULL, 4900, 4900, 'usd', 49, 172, 4728, 'succeeded', 1, 1, 0, 0, 1741418349, 1742023149, NULL, NULL, 'elevated', 44, 'sepa_debit', NULL, NULL, NULL, 'US', NULL, 'Subscription creation', 'po_14', 1);
INSERT INTO charges VALUES ('ch_048', 'cus_011', 'sub_002', 19000, 19000, 'usd', NULL, 581, 18419, 'succeeded', 1, 1, 0, 0, 1742134247, 1742652647, NULL, NULL, 'normal', 86, 'card', 'amex', 'US', 'prepaid', 'DE', NULL, 'One-off', 'po_15', 1);
INSERT INTO charges VALUES ('ch_049', 'cus_016', NULL, 4900, 4900, 'gbp', NULL, 172, 4728, 'succeeded', 1, 1, 0, 0, 1743011211, 1743270411, NULL, NULL, 'highest', 46, 'card', 'visa', 'DE', 'credit', 'US', 'r49@mail.example', NULL, 'po_15', 1);
INSERT INTO charges VALUES ('ch_050', 'cus_009', NULL, 8700, 8700, 'usd', NULL, 282, 8418, 'succeeded', 1, 1, 0, 0, 1744022014, 1744367614, NULL, NULL, 'normal', 9, 'card', 'amex', 'DE', 'debit', 'FR', NULL, 'Subscription update', 'po_15', 1);
INSERT INTO charges VALUES ('ch_051', 'cus_006', 'sub_025', 4900, 4900, 'eur', 49, 172, 4728, 'succeeded', 1, 1, 0, 0, 1744988738, 1745334338, NULL, NULL, 'elevated', 92, 'paypal', NULL, NULL, NULL, 'FR', 'r51@mail.example', NULL, 'po_16', 1);
INSERT INTO charges VALUES ('ch_052', 'cus_018', 'sub_028', 19000, 19000, 'usd', NULL, 581, 18419, 'succeeded', 1, 1, 0, 1, 1745676488, 1746281288, NULL, NULL, 'normal', 68, 'paypal', NULL, NULL, NULL, 'US', NULL, NULL, 'po_16', 1);
INSERT INTO charges VALUES ('ch_053', NULL, NULL, 8700, 8700, 'usd', 87, 282, 8418, 'succeeded', 1, 1, 0, 0, 1746295782, 1746900582, NULL, NULL, 'normal', 61, 'card', 'amex', 'DE', 'prepaid', 'GB', 'r53@mail.example', 'Subscription update', 'po_16', 1);
INSERT INTO charges VALUES ('ch_054', 'cus_008', 'sub_002', 49000, 49000, 'usd', 490, 1451, 47549, 'succeeded', 1, 1, 0, 0, 1747232758, 1747578358, NULL, NULL, 'elevated', 96, 'card', 'amex', 'US', 'prepaid', 'FR', 'r54@mail.example', 'Subscription creation', 'po_16', 1);
INSERT INTO charges VALUES ('ch_055', 'cus_006', NULL, 14900, 14900, 'eur', 149, 462, 14438, 'succeeded', 1, 1, 0, 0, 1747835103, 1748439903, NULL, NULL, 'normal', 17, 'card', 'visa', 'GB', 'prepaid', 'FR', NULL, 'Subscription update', 'po_17', 1);
INSERT INTO charges VALUES ('ch_056', 'cus_002', NULL, 1900, 0, 'usd', NULL, 0, 0, 'failed', 0, 0, 0, 0, 1748433095, 1749037895, 'card_declined', 'Your card was declined.', 'normal', 33, 'paypal', NULL, NULL, NULL, 'US', 'r56@mail.example', 'Subscription creation', NULL, 1);
INSERT INTO charges VALUES ('ch_057', 'cus_007', 'sub_010', 4900, 4900, 'eur', 49, 172, 4728, 'succeeded', 1, 1, 0, 0, 1749843345, 1750448145, NULL, NULL, 'normal', 74, 'sepa_debit', NULL, NULL, NULL, 'US', 'r57@mail.example', NULL, 'po_17', 1);
INSERT INTO charges VALUES ('ch_058', 'cus_007', NULL, 49000, 49000, 'eur', NULL, 1451, 47549, 'succeeded', 1, 1, 0, 0, 1750602791, 1750775591, NULL, NULL, 'elevated', 82, 'card', 'visa', 'FR', 'prepaid', 'DE', 'r58@mail.example', NULL, NULL, 1);
INSERT INTO charges VALUES ('ch_059', 'cus_018', NULL, 4900, 4900, 'eur', NULL, 172, 4728, 'succeeded', 1, 1, 0, 1, 1751391512, 1751737112, NULL, NULL, 'elevated', 96, 'card', 'amex', 'FR', 'credit', 'DE', NULL, 'Subscription creation', NULL, 1);
INSERT INTO charges VALUES ('ch_060', 'cus_006', NULL, 8700, 8700, 'gbp', 87, 282, 8418, 'succeeded', 1, 1, 0, 0, 1751907996, 1752426396, NULL, NULL, 'normal', 44, 'card', 'amex', 'GB', 'credit', 'FR', 'r60@mail.example', 'One-off', NULL, 1);
INSERT INTO refunds VALUES ('re_001', 'ch_005', 4900, 'usd', 'fraudulent', 'succeeded', 1708533891, NULL, NULL);
INSERT INTO refunds VALUES ('re_002', 'ch_017', 12375, 'eur', NULL, 'succeeded', 1718608238, 'R-5752', NULL);
INSERT INTO refunds VALUES ('re_003', 'ch_029', 1900, 'usd', 'requested_by_customer', 'succeeded', 1728544712, 'R-5784', NULL);
INSERT INTO refunds VALUES ('re_004', 'ch_044', 1900, 'gbp', 'requested_by_customer', 'succeeded', 1740302961, NULL, NULL);
INSERT INTO refunds VALUES ('re_005', 'ch_008', 1000, 'usd', 'requested_by_customer', 'succeeded', 1711721655, 'R-6954', NULL);
INSERT INTO refunds VALUES ('re_006', 'ch_012', 500, 'eur', NULL, 'succeeded', 1714203341, 'R-9373', NULL);
INSERT INTO refunds VALUES ('re_007', 'ch_020', 1900, 'usd', NULL, 'succeeded', 1720727655, NULL, NULL);
INSERT INTO refunds VALUES ('re_008', 'ch_033', 1900, 'usd', 'requested_by_customer', 'succeeded', 1730463941, 'R-9266', NULL);
INSERT INTO refunds VALUES ('re_009', 'ch_036', 1900, 'usd', 'fraudulent', 'succeeded', 1734180630, 'R-5617', NULL);
INSERT INTO refunds VALUES ('re_010', 'ch_041', 1900, 'usd', 'requested_by_customer', 'succeeded', 1738163517, 'R-6503', NULL);
INSERT INTO refunds VALUES ('re_011', 'ch_047', 1000, 'usd', 'requested_by_customer', 'succeeded', 1742714349, 'R-5974', NULL);
INSERT INTO refunds VALUES ('re_012', 'ch_050', 500, 'usd', 'fraudulent', 'succeeded', 1745318014, 'R-7221', NULL);
INSERT INTO refunds VALUES ('re_013', 'ch_008', 1000, 'usd', 'requested_by_customer', 'pending', 1711635255, 'R-2458', NULL);
INSERT INTO refunds VALUES ('re_014', 'ch_052', 1900, 'usd', NULL, 'failed', 1746799688, 'R-6986', 'lost_or_stolen_card');
INSERT INTO refunds VALUES ('re_015', 'ch_055', 500, 'eur', 'requested_by_customer', 'pending', 1748353503, 'R-4551', NULL);
INSERT INTO refunds VALUES ('re_016', 'ch_057', 500, 'eur', 'duplicate', 'failed', 1750448145, NULL, 'lost_or_stolen_card');
INSERT INTO disputes VALUES ('dp_001', 'ch_003', 4900, 'usd', 1500, 'fraudulent', 'lost', 0, 1706870086, 1708079686, 1707561286, 1711794886);
INSERT INTO disputes VALUES ('dp_002', 'ch_010', 4900, 'usd', 1500, 'product_not_received', 'won', 0, 1712515955, 1713725555, 1712688755, 1717008755);
INSERT INTO disputes VALUES ('dp_003', 'ch_017', 12375, 'eur', 1500, 'subscription_canceled', 'won', 1, 1719213038, 1720422638, 1719817838, 1722323438);
INSERT INTO disputes VALUES ('dp_004', 'ch_024', 2550, 'usd', 1500, 'fraudulent', 'lost', 1, 1724580804, 1725790404, 1725358404, 1728123204);
INSERT INTO disputes VALUES ('dp_005', 'ch_031', 49000, 'eur', 1500, 'product_not_received', 'needs_response', 1, 1729842779, 1731052379, NULL, NULL);
INSERT INTO disputes VALUES ('dp_006', 'ch_038', 19000, 'eur', 1500, 'product_not_received', 'won', 1, 1735033596, 1736243196, 1735551996, 1737798396);
INSERT INTO disputes VALUES ('dp_007', 'ch_045', 1900, 'usd', 1500, 'fraudulent', 'needs_response', 1, 1740380421, 1741590021, NULL, NULL);
INSERT INTO disputes VALUES ('dp_008', 'ch_052', 19000, 'usd', 1500, 'product_not_received', 'needs_response', 0, 1746886088, 1748095688, NULL, NULL);
INSERT INTO disputes VALUES ('dp_009', 'ch_059', 4900, 'eur', 1500, 'subscription_canceled', 'needs_response', 1, 1751900000, 1753109600, NULL, NULL);
INSERT INTO payouts VALUES ('po_01', 17615, 'eur', 'paid', 'bank_account', 'instant', 1, 1705881600, 1706140800, NULL, 'SHOPPAY', 'Volksbank');
INSERT INTO payouts VALUES ('po_02', 27183, 'eur', 'failed', 'bank_account', 'instant', 1, 1708560000, 1708905600, 'account_closed', 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_03', 62451, 'usd', 'failed', 'bank_account', 'standard', 1, 1710979200, 1711324800, 'account_closed', 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_04', 84654, 'usd', 'paid', 'bank_account', 'standard', 0, 1713916800, 1714089600, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_05', 90425, 'usd', 'paid', 'card', 'standard', 1, 1716249600, 1716422400, NULL, 'SHOPPAY', 'Volksbank');
INSERT INTO payouts VALUES ('po_06', 89254, 'usd', 'paid', 'bank_account', 'standard', 0, 1719273600, 1719619200, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_07', 11684, 'usd', 'paid', 'bank_account', 'instant', 0, 1721952000, 1722297600, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_08', 78634, 'eur', 'failed', 'card', 'standard', 1, 1724889600, 1725148800, 'account_closed', 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_09', 96409, 'eur', 'paid', 'bank_account', 'instant', 1, 1727308800, 1727654400, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_10', 46555, 'eur', 'paid', 'bank_account', 'standard', 1, 1730332800, 1730505600, NULL, 'SHOPPAY', 'Volksbank');
INSERT INTO payouts VALUES ('po_11', 41125, 'eur', 'paid', 'bank_account', 'instant', 1, 1732579200, 1732752000, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_12', 38094, 'eur', 'paid', 'bank_account', 'standard', 1, 1735516800, 1735776000, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_13', 66044, 'usd', 'paid', 'bank_account', 'standard', 1, 1738454400, 1738627200, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_14', 38332, 'usd', 'failed', 'bank_account', 'standard', 1, 1741305600, 1741478400, 'account_closed', 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_15', 55949, 'eur', 'failed', 'card', 'standard', 1, 1743724800, 1744156800, 'account_closed', 'SHOPPAY', 'Volksbank');
INSERT INTO payouts VALUES ('po_16', 31708, 'usd', 'in_transit', 'bank_account', 'standard', 1, 1746489600, 1747008000, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_17', 24459, 'usd', 'pending', 'bank_account', 'standard', 1, 1749254400, 1749772800, NULL, 'SHOPPAY', 'First Union');
INSERT INTO payouts VALUES ('po_18', 36678, 'usd', 'in_transit', 'card', 'standard', 1, 1751673600, 1752192000, NULL, 'SHOPPAY', 'Volksbank');
INSERT INTO invoices VALUES ('in_001', NULL, 'cus_009', 'sub_008', 'draft', 'manual', 'usd', 49000, 0, 0, 49000, 49000, 0, 49000, 1, 1706745600, 1708473600, NULL, NULL, NULL, 1704153600, 1706745600, 1);
INSERT INTO invoices VALUES ('in_002', 'INV-0042', 'cus_010', 'sub_027', 'paid', 'subscription_cycle', 'usd', 4900, 0, 0, 4900, 4900, 4900, 0, 1, 1707782400, NULL, 1707786000, 1708646400, NULL, 1705190400, 1707782400, 1);
INSERT INTO invoices VALUES ('in_003', 'INV-0043', 'cus_016', 'sub_018', 'paid', 'manual', 'eur', 4900, 0, 0, 4900, 4900, 4900, 0, 1, 1708646400, 1709856000, 1708650000, 1710720000, NULL, 1706054400, 1708646400, 0);
INSERT INTO invoices VALUES ('in_004', 'INV-0044', 'cus_011', 'sub_019', 'void', 'subscription_create', 'gbp', 14900, 0, 2980, 17880, 17880, 0, 17880, 5, 1709596800, 1712188800, 1709600400, NULL, 1710374400, 1707004800, 1709596800, 1);
INSERT INTO invoices VALUES ('in_005', 'INV-0045', 'cus_013', 'sub_018', 'open', 'subscription_create', 'eur', 4900, 0, 980, 5880, 5880, 0, 5880, 3, 1711065600, NULL, 1711069200, NULL, NULL, 1708473600, 1711065600, 0);
INSERT INTO invoices VALUES ('in_006', 'INV-0046', 'cus_009', 'sub_013', 'paid', 'manual', 'eur', 1900, 0, 0, 1900, 1900, 1900, 0, 1, 1711756800, NULL, 1711760400, 1712620800, NULL, 1709164800, 1711756800, 1);
INSERT INTO invoices VALUES ('in_007', 'INV-0047', 'cus_019', 'sub_020', 'paid', 'subscription_create', 'usd', 14900, 0, 2980, 17880, 17880, 17880, 0, 1, 1712966400, 1714608000, 1712970000, 1713744000, NULL, 1710374400, 1712966400, 1);
INSERT INTO invoices VALUES ('in_008', 'INV-0048', 'cus_004', 'sub_006', 'paid', 'subscription_cycle', 'usd', 4900, 0, 980, 5880, 5880, 5880, 0, 1, 1713744000, NULL, 1713747600, 1715299200, NULL, 1711152000, 1713744000, 1);
INSERT INTO invoices VALUES ('in_009', 'INV-0049', 'cus_015', 'sub_028', 'paid', 'subscription_cycle', 'eur', 4900, 0, 980, 5880, 5880, 5880, 0, 1, 1715126400, NULL, 1715130000, 1716854400, NULL, 1712534400, 1715126400, 1);
INSERT INTO invoices VALUES ('in_010', 'INV-0050', 'cus_008', 'sub_010', 'paid', 'subscription_cycle', 'usd', 1900, 0, 380, 2280, 2280, 2280, 0, 1, 1716163200, 1716768000, 1716166800, 1718236800, NULL, 1713571200, 1716163200, 0);
INSERT INTO invoices VALUES ('in_011', NULL, 'cus_017', 'sub_008', 'draft', 'subscription_create', 'usd', 4900, 0, 0, 4900, 4900, 0, 4900, 5, 1717200000, 1719187200, NULL, NULL, NULL, 1714608000, 1717200000, 1);
INSERT INTO invoices VALUES ('in_012', 'INV-0052', 'cus_022', 'sub_036', 'paid', 'subscription_create', 'usd', 4900, 0, 0, 4900, 4900, 4900, 0, 1, 1717977600, 1719705600, 1717981200, 1719792000, NULL, 1715385600, 1717977600, 1);
INSERT INTO invoices VALUES ('in_013', 'INV-0053', 'cus_010', 'sub_014', 'paid', 'subscription_cycle', 'usd', 1900, 0, 0, 1900, 1900, 1900, 0, 1, 1719187200, 1721606400, 1719190800, 1721001600, NULL, 1716595200, 1719187200, 1);
INSERT INTO invoices VALUES ('in_014', 'INV-0054', 'cus_019', 'sub_022', 'uncollectible', 'subscription_cycle', 'usd', 49000, 4900, 0, 44100, 44100, 0, 44100, 1, 1719792000, 1720569600, 1719795600, NULL, NULL, 1717200000, 1719792000, 0);
INSERT INTO invoices VALUES ('in_015', 'INV-0055', 'cus_019', 'sub_034', 'uncollectible', 'subscription_cycle', 'usd', 1900, 0, 380, 2280, 2280, 0, 2280, 1, 1721001600, 1723593600, 1721005200, NULL, NULL, 1718409600, 1721001600, 1);
INSERT INTO invoices VALUES ('in_016', 'INV-0056', 'cus_017', 'sub_022', 'paid', 'subscription_create', 'usd', 49000, 0, 0, 49000, 49000, 49000, 0, 1, 1721865600, 1723766400, 1721869200, 1721952000, NULL, 1719273600, 1721865600, 0);
INSERT INTO invoices VALUES ('in_017', 'INV-0057', 'cus_022', NULL, 'open', 'subscription_create', 'usd', 1900, 190, 342, 2052, 2052, 0, 2052, 3, 1723075200, 1725235200, 1723078800, NULL, NULL, 1720483200, 1723075200, 1);
INSERT INTO invoices VALUES ('in_018', 'INV-0058', 'cus_021', 'sub_030', 'void', 'subscription_create', 'usd', 49000, 0, 0, 49000, 49000, 0, 49000, 3, 1724284800, 1726531200, 1724288400, NULL, 1725062400, 1721692800, 1724284800, 1);
INSERT INTO invoices VALUES ('in_019', 'INV-0059', 'cus_008', NULL, 'open', 'subscription_create', 'usd', 49000, 4900, 0, 44100, 44100, 0, 44100, 3, 1725235200, NULL, 1725238800, NULL, NULL, 1722643200, 1725235200, 0);
INSERT INTO invoices VALUES ('in_020', 'INV-0060', 'cus_002', 'sub_016', 'paid', 'subscription_cycle', 'usd', 1900, 0, 0, 1900, 1900, 1900, 0, 1, 1726099200, NULL, 1726102800, 1726444800, NULL, 1723507200, 1726099200, 1);
INSERT INTO invoices VALUES ('in_021', 'INV-0061', 'cus_012', 'sub_030', 'paid', 'subscription_cycle', 'usd', 4900, 0, 980, 5880, 5880, 5880, 0, 1, 1727222400, NULL, 1727226000, 1727654400, NULL, 1724630400, 1727222400, 1);
INSERT INTO invoices VALUES ('in_022', 'INV-0062', 'cus_012', 'sub_026', 'paid', 'subscription_create', 'usd', 4900, 0, 980, 5880, 5880, 5880, 0, 1, 1728259200, 1730505600, 1728262800, 1729209600, NULL, 1725667200, 1728259200, 1);
INSERT INTO invoices VALUES ('in_023', 'INV-0063', 'cus_006', NULL, 'paid', 'subscription_create', 'eur', 4900, 490, 882, 5292, 5292, 5292, 0, 1, 1729296000, 1730505600, 1729299600, 1729900800, NULL, 1726704000, 1729296000, 1);
INSERT INTO invoices VALUES ('in_024', 'INV-0064', 'cus_012', 'sub_018', 'paid', 'subscription_cycle', 'eur', 4900, 0, 0, 4900, 4900, 4900, 0, 1, 1730073600, NULL, 1730077200, 1732060800, NULL, 1727481600, 1730073600, 1);
INSERT INTO invoices VALUES ('in_025', 'INV-0065', 'cus_008', 'sub_030', 'paid', 'subscription_cycle', 'gbp', 14900, 0, 0, 14900, 14900, 14900, 0, 1, 1731369600, 1732924800, 1731373200, 1731542400, NULL, 1728777600, 1731369600, 1);
INSERT INTO invoices VALUES ('in_026', NULL, 'cus_002', NULL, 'draft', 'subscription_create', 'usd', 14900, 0, 0, 14900, 14900, 0, 14900, 5, 1732233600, 1734480000, NULL, NULL, NULL, 1729641600, 1732233600, 1);
INSERT INTO invoices VALUES ('in_027', NULL, 'cus_001', 'sub_021', 'draft', 'subscription_cycle', 'usd', 4900, 490, 882, 5292, 5292, 0, 5292, 1, 1733443200, 1734652800, NULL, NULL, NULL, 1730851200, 1733443200, 1);
INSERT INTO invoices VALUES ('in_028', 'INV-0068', 'cus_014', NULL, 'void', 'subscription_cycle', 'usd', 1900, 0, 0, 1900, 1900, 0, 1900, 1, 1734480000, NULL, 1734483600, NULL, 1735257600, 1731888000, 1734480000, 1);
INSERT INTO invoices VALUES ('in_029', 'INV-0069', 'cus_005', NULL, 'void', 'subscription_cycle', 'usd', 4900, 0, 0, 4900, 4900, 0, 4900, 2, 1735689600, 1737504000, 1735693200, NULL, 1736467200, 1733097600, 1735689600, 1);
INSERT INTO invoices VALUES ('in_030', 'INV-0070', 'cus_018', 'sub_024', 'paid', 'subscription_cycle', 'eur', 4900, 490, 882, 5292, 5292, 5292, 0, 1, 1736208000, 1737072000, 1736211600, 1737072000, NULL, 1733616000, 1736208000, 0);
INSERT INTO invoices VALUES ('in_031', 'INV-0071', 'cus_017', 'sub_033', 'paid', 'subscription_create', 'eur', 4900, 0, 980, 5880, 5880, 5880, 0, 1, 1737417600, 1739059200, 1737421200, 1739404800, NULL, 1734825600, 1737417600, 1);
INSERT INTO invoices VALUES ('in_032', 'INV-0072', 'cus_013', NULL, 'paid', 'subscription_cycle', 'usd', 49000, 0, 9800, 58800, 58800, 58800, 0, 1, 1738627200, NULL, 1738630800, 1738800000, NULL, 1736035200, 1738627200, 1);
INSERT INTO invoices VALUES ('in_033', 'INV-0073', 'cus_012', 'sub_021', 'void', 'subscription_create', 'gbp', 1900, 0, 380, 2280, 2280, 0, 2280, 2, 1739664000, 1740960000, 1739667600, NULL, 1740441600, 1737072000, 1739664000, 1);
INSERT INTO invoices VALUES ('in_034', 'INV-0074', 'cus_016', 'sub_030', 'paid', 'manual', 'usd', 14900, 0, 0, 14900, 14900, 14900, 0, 1, 1740614400, 1742515200, 1740618000, 1741392000, NULL, 1738022400, 1740614400, 1);
INSERT INTO invoices VALUES ('in_035', 'INV-0075', 'cus_019', 'sub_006', 'paid', 'manual', 'usd', 1900, 0, 0, 1900, 1900, 1900, 0, 1, 1741305600, 1742342400, 1741309200, 1743120000, NULL, 1738713600, 1741305600, 1);
INSERT INTO invoices VALUES ('in_036', NULL, 'cus_015', 'sub_016', 'draft', 'subscription_cycle', 'eur', 14900, 0, 2980, 17880, 17880, 0, 17880, 5, 1742774400, NULL, NULL, NULL, NULL, 1740182400, 1742774400, 1);
INSERT INTO invoices VALUES ('in_037', NULL, 'cus_020', 'sub_003', 'draft', 'subscription_cycle', 'eur', 49000, 0, 0, 49000, 49000, 0, 49000, 4, 1743897600, 1744761600, NULL, NULL, NULL, 1741305600, 1743897600, 1);
INSERT INTO invoices VALUES ('in_038', NULL, 'cus_015', 'sub_015', 'draft', 'subscription_create', 'usd', 4900, 0, 0, 4900, 4900, 0, 4900, 2, 1744502400, NULL, NULL, NULL, NULL, 1741910400, 1744502400, 1);
INSERT INTO invoices VALUES ('in_039', NULL, 'cus_011', NULL, 'draft', 'subscription_cycle', 'usd', 1900, 190, 342, 2052, 2052, 0, 2052, 1, 1745712000, NULL, NULL, NULL, NULL, 1743120000, 1745712000, 1);
INSERT INTO invoices VALUES ('in_040', 'INV-0080', 'cus_019', 'sub_024', 'paid', 'subscription_cycle', 'usd', 4900, 490, 0, 4410, 4410, 4410, 0, 1, 1746835200, 1748044800, 1746838800, 1747785600, NULL, 1744243200, 1746835200, 1);
INSERT INTO invoices VALUES ('in_041', 'INV-0081', 'cus_016', 'sub_021', 'paid', 'manual', 'usd', 4900, 0, 0, 4900, 4900, 4900, 0, 1, 1747872000, 1749081600, 1747875600, 1750032000, NULL, 1745280000, 1747872000, 1);
INSERT INTO invoices VALUES ('in_042', NULL, 'cus_022', 'sub_013', 'draft', 'subscription_cycle', 'usd', 4900, 0, 0, 4900, 4900, 0, 4900, 3, 1748822400, NULL, NULL, NULL, NULL, 1746230400, 1748822400, 1);
INSERT INTO invoices VALUES ('in_043', 'INV-0083', 'cus_009', NULL, 'paid', 'subscription_cycle', 'gbp', 4900, 490, 882, 5292, 5292, 5292, 0, 1, 1749859200, 1750896000, 1749862800, 1750896000, NULL, 1747267200, 1749859200, 1);
INSERT INTO invoices VALUES ('in_044', 'INV-0084', 'cus_016', NULL, 'paid', 'subscription_cycle', 'usd', 4900, 490, 882, 5292, 5292, 5292, 0, 1, 1750550400, 1751500800, 1750554000, 1752000000, NULL, 1747958400, 1750550400, 1);
INSERT INTO invoices VALUES ('in_045', 'INV-0085', 'cus_022', NULL, 'void', 'subscription_create', 'usd', 14900, 0, 0, 14900, 14900, 0, 14900, 4, 1751846400, 1754352000, 1751850000, NULL, 1752624000, 1749254400, 1751846400, 1);
