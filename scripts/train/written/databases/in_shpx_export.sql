CREATE TABLE "Customers" (
  "CustomerID" INTEGER PRIMARY KEY,
  "FirstName" TEXT,
  "LastName" TEXT,
  "Email" TEXT,
  "Phone" TEXT,
  "AcceptsEmailMarketing" TEXT,
  "AcceptsSMSMarketing" TEXT,
  "DefaultAddressCity" TEXT,
  "DefaultAddressProvince" TEXT,
  "DefaultAddressCountry" TEXT,
  "TotalSpent" REAL,
  "TotalOrders" INTEGER,
  "Note" TEXT,
  "Tags" TEXT,
  "TaxExempt" TEXT,
  "CreatedAt" TEXT,
  "UpdatedAt" TEXT,
  "State" TEXT
);
CREATE TABLE "Discounts" (
  "DiscountID" INTEGER PRIMARY KEY,
  "Code" TEXT,
  "ValueType" TEXT,
  "Value" REAL,
  "MinimumPurchase" REAL,
  "UsageLimit" INTEGER,
  "TimesUsed" INTEGER,
  "OncePerCustomer" TEXT,
  "StartsAt" TEXT,
  "EndsAt" TEXT,
  "CreatedAt" TEXT,
  "Status" TEXT
);
CREATE TABLE "Products" (
  "ProductID" INTEGER PRIMARY KEY,
  "Handle" TEXT,
  "Title" TEXT,
  "Vendor" TEXT,
  "ProductType" TEXT,
  "SKU" TEXT,
  "Price" REAL,
  "CompareAtPrice" REAL,  -- old price shown struck through
  "CostPerItem" REAL,
  "InventoryQty" INTEGER,
  "CommittedQty" INTEGER,  -- reserved for open orders
  "IncomingQty" INTEGER,
  "WeightGrams" INTEGER,
  "RequiresShipping" TEXT,
  "Taxable" TEXT,
  "Status" TEXT,
  "PublishedAt" TEXT,
  "CreatedAt" TEXT
);
CREATE TABLE "Orders" (
  "OrderID" INTEGER PRIMARY KEY,
  "Name" TEXT,  -- order number
  "CustomerID" INTEGER REFERENCES "Customers"("CustomerID"),
  "Email" TEXT,
  "CreatedAt" TEXT,
  "ProcessedAt" TEXT,
  "PaidAt" TEXT,
  "FulfilledAt" TEXT,
  "CancelledAt" TEXT,
  "ClosedAt" TEXT,  -- archived
  "CancelReason" TEXT,
  "FinancialStatus" TEXT,
  "FulfillmentStatus" TEXT,
  "Currency" TEXT,
  "Subtotal" REAL,
  "DiscountCode" TEXT,
  "DiscountAmount" REAL,
  "Shipping" REAL,
  "Taxes" REAL,
  "Total" REAL,
  "Tip" REAL,
  "RefundedAmount" REAL,
  "OutstandingBalance" REAL,
  "PaymentMethod" TEXT,
  "ShippingMethod" TEXT,
  "Source" TEXT,  -- sales channel
  "BillingName" TEXT,
  "BillingCity" TEXT,
  "BillingCountry" TEXT,
  "ShippingName" TEXT,
  "ShippingCity" TEXT,
  "ShippingCountry" TEXT,
  "RiskLevel" TEXT,
  "Tags" TEXT,
  "Notes" TEXT,
  "StaffMember" TEXT
);
CREATE TABLE "LineItems" (
  "LineItemID" INTEGER PRIMARY KEY,
  "OrderID" INTEGER REFERENCES "Orders"("OrderID"),
  "ProductID" INTEGER REFERENCES "Products"("ProductID"),
  "Title" TEXT,
  "Quantity" INTEGER,
  "CurrentQuantity" INTEGER,  -- after removals
  "FulfillableQuantity" INTEGER,  -- still to send
  "RefundedQuantity" INTEGER,
  "Price" REAL,  -- per unit
  "CompareAtPrice" REAL,
  "LineDiscount" REAL,
  "LineTax" REAL,
  "GiftCard" TEXT,
  "Personalisation" TEXT,
  "Vendor" TEXT
);
CREATE TABLE "Fulfillments" (
  "FulfillmentID" INTEGER PRIMARY KEY,
  "OrderID" INTEGER REFERENCES "Orders"("OrderID"),
  "Status" TEXT,
  "ShipmentStatus" TEXT,
  "Carrier" TEXT,
  "TrackingNumber" TEXT,
  "Location" TEXT,
  "CreatedAt" TEXT,
  "ShippedAt" TEXT,
  "EstimatedDeliveryAt" TEXT,
  "DeliveredAt" TEXT,
  "UpdatedAt" TEXT,
  "LabelCost" REAL,
  "WeightGrams" INTEGER
);

INSERT INTO "Customers" VALUES (7001, 'Ava', 'Reed', NULL, NULL, 'yes', 'no', 'London', NULL, 'GB', 338.03, 0, NULL, 'wholesale', 'no', '2023-01-17 14:44:18', '2023-06-10 10:40:01', 'enabled');
INSERT INTO "Customers" VALUES (7002, 'Ben', 'Hart', 'shopper2@mail.example', '+1 415 555 0002', 'no', 'no', 'Seattle', 'WA', 'US', 1588.59, 7, 'wholesale enquiry', NULL, 'no', '2023-02-28 12:47:58', '2023-11-13 07:14:19', 'enabled');
INSERT INTO "Customers" VALUES (7003, 'Cleo', 'Ford', 'shopper3@mail.example', NULL, 'yes', 'no', 'London', NULL, 'GB', 1788.52, 4, 'wholesale enquiry', 'vip', 'no', '2023-04-07 10:21:41', '2024-01-08 20:36:35', 'enabled');
INSERT INTO "Customers" VALUES (7004, 'Dan', 'Lane', 'shopper4@mail.example', NULL, 'yes', 'yes', 'Seattle', 'WA', 'US', 226.08, 9, 'wholesale enquiry', 'wholesale', 'no', '2023-05-22 18:27:45', '2023-09-05 09:33:26', 'enabled');
INSERT INTO "Customers" VALUES (7005, 'Eve', 'Cruz', 'shopper5@mail.example', '+1 415 555 0005', 'no', 'no', 'Portland', 'OR', 'US', 501.64, 9, 'prefers pickup', 'newsletter', 'no', '2023-07-03 07:30:21', '2023-10-07 12:13:48', 'enabled');
INSERT INTO "Customers" VALUES (7006, 'Finn', 'Boyd', 'shopper6@mail.example', '+1 415 555 0006', 'yes', 'no', 'Austin', 'TX', 'US', 143.72, 2, NULL, 'newsletter', 'no', '2023-08-13 09:28:57', '2023-08-29 13:45:40', 'enabled');
INSERT INTO "Customers" VALUES (7007, 'Gia', 'Nash', 'shopper7@mail.example', '+1 415 555 0007', 'yes', 'yes', 'Toronto', 'ON', 'CA', 1265.42, 2, NULL, 'newsletter', 'yes', '2023-09-23 13:46:35', '2023-10-22 13:22:32', 'enabled');
INSERT INTO "Customers" VALUES (7008, 'Hal', 'Webb', 'shopper8@mail.example', '+1 415 555 0008', 'no', 'no', 'London', NULL, 'GB', 395.43, 5, 'wholesale enquiry', 'wholesale', 'yes', '2023-10-31 15:03:52', '2023-11-28 20:11:29', 'enabled');
INSERT INTO "Customers" VALUES (7009, 'Ivy', 'Hale', 'shopper9@mail.example', NULL, 'no', 'yes', 'Austin', 'TX', 'US', 186.48, 9, 'prefers pickup', NULL, 'no', '2023-12-10 16:39:28', '2024-02-13 19:55:11', 'disabled');
INSERT INTO "Customers" VALUES (7010, 'Jay', 'Kerr', 'shopper10@mail.example', NULL, 'no', 'yes', 'Toronto', 'ON', 'CA', 1576.45, 8, NULL, 'wholesale', 'no', '2024-01-27 19:06:01', '2024-04-19 09:12:59', 'enabled');
INSERT INTO "Customers" VALUES (7011, 'Kim', 'Lamb', 'shopper11@mail.example', NULL, 'yes', 'yes', 'Seattle', 'WA', 'US', 1378.03, 6, NULL, 'newsletter', 'yes', '2024-03-08 14:44:46', '2024-10-10 07:00:05', 'enabled');
INSERT INTO "Customers" VALUES (7012, 'Lou', 'Pope', 'shopper12@mail.example', '+1 415 555 0012', 'yes', 'yes', 'Seattle', 'WA', 'US', 237.57, 8, NULL, NULL, 'no', '2024-04-13 13:33:41', '2025-01-23 20:49:20', 'invited');
INSERT INTO "Customers" VALUES (7013, 'Max', 'Dorn', 'shopper13@mail.example', '+1 415 555 0013', 'yes', 'yes', 'Toronto', 'ON', 'CA', 1062.84, 2, NULL, 'vip', 'yes', '2024-05-31 17:52:59', '2024-12-05 12:39:45', 'enabled');
INSERT INTO "Customers" VALUES (7014, 'Nia', 'Reed', 'shopper14@mail.example', NULL, 'yes', 'yes', 'Portland', 'OR', 'US', 1844.75, 9, NULL, 'wholesale', 'no', '2024-07-10 18:24:26', '2025-03-24 10:19:06', 'disabled');
INSERT INTO "Customers" VALUES (7015, 'Oli', 'Hart', NULL, NULL, 'no', 'no', 'Portland', 'OR', 'US', 559.06, 5, 'wholesale enquiry', 'wholesale', 'yes', '2024-08-17 19:03:10', '2025-01-27 17:49:56', 'enabled');
INSERT INTO "Customers" VALUES (7016, 'Pia', 'Ford', 'shopper16@mail.example', '+1 415 555 0016', 'no', 'yes', 'Toronto', 'ON', 'CA', 916.22, 1, NULL, 'wholesale', 'no', '2024-10-03 13:20:57', '2025-03-05 12:55:19', 'invited');
INSERT INTO "Customers" VALUES (7017, 'Ray', 'Lane', 'shopper17@mail.example', NULL, 'no', 'yes', 'Toronto', 'ON', 'CA', 878.61, 6, NULL, 'newsletter', 'no', '2024-11-13 13:11:27', '2025-08-24 15:33:20', 'disabled');
INSERT INTO "Customers" VALUES (7018, 'Sue', 'Cruz', 'shopper18@mail.example', '+1 415 555 0018', 'yes', 'no', 'Toronto', 'ON', 'CA', 1464.67, 3, NULL, NULL, 'no', '2024-12-23 09:43:06', '2025-06-14 07:52:31', 'disabled');
INSERT INTO "Customers" VALUES (7019, 'Tim', 'Boyd', 'shopper19@mail.example', NULL, 'no', 'no', 'Seattle', 'WA', 'US', 1425.25, 5, 'wholesale enquiry', NULL, 'no', '2025-02-02 16:48:54', '2025-11-09 08:02:44', 'enabled');
INSERT INTO "Customers" VALUES (7020, 'Una', 'Nash', 'shopper20@mail.example', '+1 415 555 0020', 'no', 'yes', 'Portland', 'OR', 'US', 243.98, 2, 'wholesale enquiry', 'wholesale', 'yes', '2025-03-16 11:56:00', '2025-03-25 08:01:46', 'enabled');
INSERT INTO "Customers" VALUES (7021, 'Val', 'Webb', 'shopper21@mail.example', '+1 415 555 0021', 'yes', 'no', 'London', NULL, 'GB', 584.54, 2, 'prefers pickup', 'vip', 'no', '2025-04-28 16:16:14', '2025-04-28 16:16:14', 'invited');
INSERT INTO "Customers" VALUES (7022, 'Wil', 'Hale', 'shopper22@mail.example', '+1 415 555 0022', 'yes', 'no', 'London', NULL, 'GB', 1690.98, 2, 'wholesale enquiry', 'wholesale', 'no', '2025-06-09 16:11:46', '2025-06-09 16:11:46', 'disabled');
INSERT INTO "Customers" VALUES (7023, 'Xia', 'Kerr', 'shopper23@mail.example', '+1 415 555 0023', 'yes', 'yes', 'Seattle', 'WA', 'US', 1117.34, 6, NULL, 'newsletter', 'no', '2025-07-20 08:48:08', '2025-07-20 08:48:08', 'enabled');
INSERT INTO "Customers" VALUES (7024, 'Yan', 'Lamb', 'shopper24@mail.example', NULL, 'no', 'no', 'Portland', 'OR', 'US', 1640.72, 5, NULL, 'vip', 'no', '2025-08-27 12:10:21', '2025-08-27 12:10:21', 'enabled');
INSERT INTO "Customers" VALUES (7025, 'Zoe', 'Pope', 'shopper25@mail.example', '+1 415 555 0025', 'yes', 'no', 'London', NULL, 'GB', 1667.92, 0, NULL, 'vip', 'yes', '2025-10-10 12:08:04', '2025-10-10 12:08:04', 'enabled');
INSERT INTO "Customers" VALUES (7026, 'Ana', 'Dorn', 'shopper26@mail.example', NULL, 'yes', 'no', 'London', NULL, 'GB', 1605.57, 1, NULL, 'vip', 'no', '2025-11-17 08:42:51', '2025-11-17 08:42:51', 'enabled');
INSERT INTO "Discounts" VALUES (1, 'WELCOME10', 'percentage', 10.0, NULL, NULL, 48, 'yes', '2023-01-01', NULL, '2022-12-20', 'active');
INSERT INTO "Discounts" VALUES (2, 'SPRING15', 'percentage', 15.0, 50.0, 200, 61, 'no', '2025-03-01', '2025-05-31', '2025-02-20', 'expired');
INSERT INTO "Discounts" VALUES (3, 'FREESHIP', 'shipping', 100.0, 75.0, NULL, 22, 'no', '2024-06-01', NULL, '2024-05-28', 'active');
INSERT INTO "Discounts" VALUES (4, 'VIP20', 'percentage', 20.0, 100.0, 50, 17, 'no', '2024-09-01', NULL, '2024-08-30', 'active');
INSERT INTO "Discounts" VALUES (5, 'BFCM25', 'percentage', 25.0, NULL, 500, 96, 'no', '2025-11-24', '2025-12-02', '2025-11-10', 'expired');
INSERT INTO "Discounts" VALUES (6, 'XMAS5', 'fixed_amount', 5.0, 30.0, NULL, 3, 'yes', '2025-12-01', '2025-12-26', '2025-11-28', 'active');
INSERT INTO "Discounts" VALUES (7, 'FRIEND10', 'percentage', 10.0, NULL, 100, 9, 'yes', '2024-02-01', '2025-06-30', '2024-01-22', 'expired');
INSERT INTO "Discounts" VALUES (8, 'STAFF40', 'percentage', 40.0, NULL, 20, 20, 'no', '2023-05-01', NULL, '2023-04-30', 'active');
INSERT INTO "Discounts" VALUES (9, 'OOPS15', 'percentage', 15.0, NULL, 1000, 31, 'no', '2025-02-10', '2025-02-28', '2025-02-10', 'expired');
INSERT INTO "Products" VALUES (1, 'item-1', 'Ceramic Mug', 'Roastery', 'Kitchen', NULL, 18.0, NULL, 8.1, 3, 1, 0, 1112, 'yes', 'yes', 'active', '2025-04-12 19:21:21', '2023-05-26 08:38:55');
INSERT INTO "Products" VALUES (2, 'item-2', 'Tea Tin', 'Nordhem', 'Pantry', NULL, 14.0, NULL, 4.9, 0, 0, 0, 3139, 'yes', 'yes', 'active', '2023-11-27 08:34:36', '2024-11-18 19:52:06');
INSERT INTO "Products" VALUES (3, 'item-3', 'Pour-over Set', 'Claywork', 'Kitchen', 'SH-0033', 46.0, NULL, 25.3, 0, 4, 20, 735, 'yes', 'yes', 'active', '2025-05-18 11:19:37', '2023-05-19 08:09:27');
INSERT INTO "Products" VALUES (4, 'item-4', 'Coffee Beans 250g', 'Waxhouse', 'Pantry', 'SH-0044', 13.0, 16.25, 4.55, 0, 4, 20, 623, 'yes', 'yes', 'active', '2023-05-17 14:50:57', '2023-04-22 10:07:26');
INSERT INTO "Products" VALUES (5, 'item-5', 'Coffee Beans 1kg', 'Claywork', 'Pantry', 'SH-0055', 39.0, NULL, 21.45, 12, 0, 0, 323, 'yes', 'yes', 'active', '2024-04-22 07:12:43', '2025-03-05 07:47:32');
INSERT INTO "Products" VALUES (6, 'item-6', 'Linen Apron', 'Nordhem', 'Textiles', 'SH-0066', 42.0, NULL, 18.9, -2, 1, 0, 2446, 'yes', 'yes', 'active', '2023-11-06 14:07:16', '2023-03-10 12:05:18');
INSERT INTO "Products" VALUES (7, 'item-7', 'Oak Tray', 'Claywork', 'Kitchen', 'SH-0077', 55.0, NULL, 30.25, -2, 1, 0, 2895, 'yes', 'yes', 'archived', NULL, '2023-07-17 07:34:35');
INSERT INTO "Products" VALUES (8, 'item-8', 'Candle Fig', 'Claywork', 'Home', 'SH-0088', 24.0, 30.0, 13.2, 40, 1, 0, 1589, 'yes', 'yes', 'active', '2023-11-30 11:55:41', '2025-06-14 14:30:27');
INSERT INTO "Products" VALUES (9, 'item-9', 'Candle Cedar', 'Waxhouse', 'Home', 'SH-0099', 24.0, NULL, 8.4, 150, 4, 0, 446, 'yes', 'yes', 'active', '2023-10-21 16:39:09', '2023-10-07 12:13:22');
INSERT INTO "Products" VALUES (10, 'item-10', 'Wool Throw', 'Roastery', 'Textiles', 'SH-0110', 120.0, NULL, 42.0, 150, 4, 20, 2449, 'yes', 'no', 'active', '2025-08-02 13:26:19', '2024-11-27 07:52:19');
INSERT INTO "Products" VALUES (11, 'item-11', 'Tote Bag', 'Waxhouse', 'Textiles', 'SH-0121', 22.0, NULL, 12.1, 3, 0, 50, 2750, 'yes', 'no', 'active', '2024-08-10 08:21:52', '2025-08-12 14:16:41');
INSERT INTO "Products" VALUES (12, 'item-12', 'Enamel Pot', 'Nordhem', 'Kitchen', 'SH-0132', 48.0, 60.0, 21.6, 40, 0, 0, 908, 'yes', 'yes', 'active', '2025-05-22 14:37:34', '2023-09-02 08:23:14');
INSERT INTO "Products" VALUES (13, 'item-13', 'Gift Box', 'Nordhem', 'Gifts', 'SH-0143', 65.0, NULL, 35.75, 3, 1, 0, 429, 'yes', 'yes', 'archived', NULL, '2024-08-01 11:57:09');
INSERT INTO "Products" VALUES (14, 'item-14', 'Kettle', 'Waxhouse', 'Kitchen', 'SH-0154', 79.0, NULL, 43.45, 85, 4, 0, 2043, 'yes', 'yes', 'active', '2025-05-29 13:50:01', '2024-04-01 19:10:31');
INSERT INTO "Products" VALUES (15, 'item-15', 'Grinder', 'Roastery', 'Kitchen', 'SH-0165', 99.0, NULL, NULL, 12, 0, 50, 131, 'yes', 'yes', 'active', '2023-05-23 07:24:11', '2024-01-26 08:02:27');
INSERT INTO "Products" VALUES (16, 'item-16', 'Filter Papers', 'Nordhem', 'Kitchen', 'SH-0176', 7.0, 8.75, NULL, 40, 0, 0, 729, 'yes', 'yes', 'active', '2023-07-19 16:19:29', '2023-03-05 16:31:15');
INSERT INTO "Products" VALUES (17, 'item-17', 'Honey Jar', 'Claywork', 'Pantry', 'SH-0187', 11.0, NULL, NULL, 150, 1, 0, 2715, 'yes', 'yes', 'draft', NULL, '2023-01-14 16:21:01');
INSERT INTO "Products" VALUES (18, 'item-18', 'Calendar 2026', 'Nordhem', 'Gifts', 'SH-0198', 16.0, NULL, 5.6, 85, 1, 0, 1812, 'yes', 'yes', 'draft', NULL, '2025-08-04 12:56:36');
INSERT INTO "Orders" VALUES (90001, '#1001', 7023, 'buyer1@mail.example', '2024-01-08 17:43:44', '2024-01-08 18:53:00', '2024-01-08 20:02:50', '2024-01-11 16:55:37', NULL, '2024-01-16 07:09:32', NULL, 'partially_refunded', 'fulfilled', 'USD', 84.31, NULL, 0.0, 6.5, 6.74, 97.55, 2.0, 29.26, 0.0, 'PayPal', 'Standard', 'web', 'Xia Kerr', 'Seattle', 'US', 'Xia Kerr', 'Seattle', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90002, '#1002', 7019, 'buyer2@mail.example', '2024-01-23 13:32:20', '2024-01-23 18:13:58', '2024-01-24 07:02:03', '2024-01-27 09:56:14', NULL, '2024-02-02 13:17:30', NULL, 'paid', 'fulfilled', 'USD', 287.92, NULL, 0.0, 14.0, 23.03, 324.95, 0.0, 0.0, 0.0, 'Card', 'Local pickup', 'web', 'Tim Boyd', 'London', 'GB', 'Tim Boyd', 'London', 'GB', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90003, '#1003', 7002, 'buyer3@mail.example', '2024-02-07 16:17:20', '2024-02-07 19:46:34', '2024-02-09 14:40:26', '2024-02-14 11:14:47', NULL, '2024-02-18 07:26:57', NULL, 'partially_refunded', 'fulfilled', 'USD', 329.4, NULL, 0.0, 0.0, 26.35, 355.75, 0.0, 106.72, 0.0, 'Card', 'Express', 'instagram', 'Ben Hart', 'London', 'GB', 'Ben Hart', 'London', 'GB', 'Low', 'wholesale', NULL, NULL);
INSERT INTO "Orders" VALUES (90004, '#1004', 7006, 'buyer4@mail.example', '2024-02-17 12:00:52', '2024-02-17 12:33:30', '2024-02-19 07:38:01', '2024-02-21 20:41:06', NULL, '2024-03-02 19:47:33', NULL, 'paid', 'fulfilled', 'USD', 108.16, NULL, 0.0, 0.0, 8.65, 116.81, 0.0, 0.0, 0.0, 'PayPal', 'Local pickup', 'pos', 'Finn Boyd', 'Portland', 'US', 'Finn Boyd', 'Austin', 'US', 'Low', NULL, NULL, 'Mara');
INSERT INTO "Orders" VALUES (90005, '#1005', 7003, 'buyer5@mail.example', '2024-03-04 16:42:33', '2024-03-04 20:16:10', '2024-03-04 20:11:11', '2024-03-05 20:45:55', NULL, '2024-03-13 13:21:27', NULL, 'paid', 'fulfilled', 'USD', 187.39, NULL, 0.0, 6.5, 14.99, 208.88, 0.0, 0.0, 0.0, 'Card', 'Standard', 'instagram', 'Cleo Ford', 'Austin', 'US', 'Cleo Ford', 'Austin', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90006, '#1006', 7018, 'buyer6@mail.example', '2024-03-20 17:34:16', '2024-03-20 17:54:10', NULL, NULL, NULL, NULL, NULL, 'pending', 'partial', 'USD', 134.97, NULL, 0.0, 14.0, 10.8, 159.77, 0.0, 0.0, 159.77, 'PayPal', 'Standard', 'web', 'Sue Cruz', 'Portland', 'US', 'Sue Cruz', 'Boston', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90007, '#1007', 7015, 'buyer7@mail.example', '2024-04-05 19:03:36', '2024-04-05 23:44:31', '2024-04-07 07:36:17', '2024-04-12 07:33:07', NULL, '2024-04-16 12:05:15', NULL, 'paid', 'fulfilled', 'USD', 408.22, 'WELCOME10', 40.82, 14.0, 29.39, 410.79, 0.0, 0.0, 0.0, 'Card', 'Standard', 'web', 'Oli Hart', 'Seattle', 'US', 'Oli Hart', 'Seattle', 'US', 'High', 'wholesale', NULL, NULL);
INSERT INTO "Orders" VALUES (90008, '#1008', 7015, 'buyer8@mail.example', '2024-04-15 11:31:18', '2024-04-15 11:54:38', '2024-04-16 07:33:30', '2024-04-21 07:36:36', NULL, '2024-04-23 07:20:55', NULL, 'paid', 'fulfilled', 'USD', 116.75, NULL, 0.0, 6.5, 9.34, 132.59, 5.0, 0.0, 0.0, 'Gift card', 'Standard', 'instagram', 'Oli Hart', 'Austin', 'US', 'Oli Hart', 'Austin', 'US', 'High', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90009, '#1009', 7019, 'buyer9@mail.example', '2024-04-29 11:17:24', '2024-04-29 13:14:11', NULL, NULL, NULL, NULL, NULL, 'pending', 'unfulfilled', 'USD', 224.59, NULL, 0.0, 14.0, 17.97, 256.56, 0.0, 0.0, 256.56, 'Gift card', 'Local pickup', 'web', 'Tim Boyd', 'Seattle', 'US', 'Tim Boyd', 'Denver', 'US', 'Low', NULL, 'Please gift wrap', NULL);
INSERT INTO "Orders" VALUES (90010, '#1010', 7016, 'buyer10@mail.example', '2024-05-17 14:51:19', '2024-05-17 14:54:25', '2024-05-18 13:57:28', '2024-05-24 11:07:14', NULL, '2024-05-30 09:07:24', NULL, 'paid', 'fulfilled', 'USD', 254.07, 'VIP20', 50.81, 6.5, 16.26, 226.02, 2.0, 0.0, 0.0, 'Card', 'Express', 'web', 'Pia Ford', 'Portland', 'US', 'Mum Reed', 'Portland', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90011, '#1011', 7003, 'buyer11@mail.example', '2024-05-30 14:20:35', '2024-05-30 17:35:26', NULL, NULL, '2024-05-31 11:05:45', NULL, 'inventory', 'voided', 'unfulfilled', 'USD', 261.31, NULL, 0.0, 14.0, 20.9, 296.21, 0.0, 0.0, 0.0, 'Card', 'Standard', 'instagram', 'Cleo Ford', 'Portland', 'US', 'Cleo Ford', 'Denver', 'US', 'High', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90012, '#1012', 7002, 'buyer12@mail.example', '2024-06-13 08:10:21', '2024-06-13 11:50:29', '2024-06-13 20:15:10', NULL, '2024-06-14 14:08:37', NULL, 'declined', 'refunded', 'unfulfilled', 'USD', 26.3, NULL, 0.0, 6.5, 2.1, 34.9, 2.0, 34.9, 0.0, 'Gift card', 'Express', 'instagram', 'Ben Hart', 'Toronto', 'CA', 'Mum Reed', 'Toronto', 'CA', 'Low', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90013, '#1013', 7008, 'buyer13@mail.example', '2024-06-28 19:45:58', '2024-06-29 00:33:55', '2024-06-29 14:00:43', '2024-07-05 12:26:56', NULL, '2024-07-15 08:37:47', NULL, 'paid', 'fulfilled', 'USD', 322.49, NULL, 0.0, 6.5, 25.8, 354.79, 0.0, 0.0, 0.0, 'Card', 'Standard', 'web', 'Hal Webb', 'London', 'GB', 'R. Gift', 'London', 'GB', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90014, '#1014', 7010, 'buyer14@mail.example', '2024-07-13 18:35:13', '2024-07-13 23:21:38', NULL, NULL, NULL, NULL, NULL, 'pending', 'unfulfilled', 'USD', 356.26, NULL, 0.0, 6.5, 28.5, 391.26, 2.0, 0.0, 391.26, 'Card', 'Standard', 'web', 'Jay Kerr', 'Seattle', 'US', 'Jay Kerr', 'Seattle', 'US', 'Low', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90015, '#1015', 7004, 'buyer15@mail.example', '2024-07-26 15:46:22', '2024-07-26 16:56:38', '2024-07-27 19:02:10', '2024-07-29 17:42:31', NULL, '2024-07-30 17:42:52', NULL, 'paid', 'fulfilled', 'USD', 207.1, NULL, 0.0, 6.5, 16.57, 230.17, 0.0, 0.0, 0.0, 'PayPal', 'Express', 'instagram', 'Dan Lane', 'Austin', 'US', 'Office Desk', 'Austin', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90016, '#1016', 7014, 'buyer16@mail.example', '2024-08-05 08:39:57', '2024-08-05 11:54:32', '2024-08-06 12:17:37', '2024-08-11 20:17:11', NULL, '2024-08-21 14:58:10', NULL, 'paid', 'fulfilled', 'USD', 384.79, NULL, 0.0, 6.5, 30.78, 422.07, 0.0, 0.0, 0.0, 'PayPal', 'Express', 'web', 'Nia Reed', 'Portland', 'US', 'Nia Reed', 'Portland', 'US', 'Low', 'gift', 'Please gift wrap', NULL);
INSERT INTO "Orders" VALUES (90017, '#1017', 7012, 'buyer17@mail.example', '2024-08-21 11:04:34', '2024-08-21 12:50:16', '2024-08-23 07:10:39', '2024-08-27 19:22:20', NULL, '2024-09-04 14:00:49', NULL, 'paid', 'fulfilled', 'USD', 156.82, NULL, 0.0, 6.5, 12.55, 175.87, 2.0, 0.0, 0.0, 'Card', 'Express', 'web', 'Lou Pope', 'Seattle', 'US', 'Lou Pope', 'Boston', 'US', 'Low', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90018, '#1018', 7022, 'buyer18@mail.example', '2024-09-02 10:24:27', '2024-09-02 13:00:52', '2024-09-02 14:22:30', '2024-09-09 07:28:51', NULL, '2024-09-12 20:50:30', NULL, 'paid', 'fulfilled', 'USD', 399.21, NULL, 0.0, 6.5, 31.94, 437.65, 0.0, 0.0, 0.0, 'Gift card', 'Express', 'web', 'Wil Hale', 'Toronto', 'CA', 'Wil Hale', 'Toronto', 'CA', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90019, '#1019', 7014, 'buyer19@mail.example', '2024-09-22 11:28:56', '2024-09-22 14:33:53', NULL, NULL, '2024-09-25 08:44:41', NULL, 'fraud', 'voided', 'unfulfilled', 'USD', 321.42, NULL, 0.0, 14.0, 25.71, 361.13, 0.0, 0.0, 0.0, 'Bank deposit', 'Standard', 'web', 'Nia Reed', 'Austin', 'US', 'Office Desk', 'Austin', 'US', 'Low', NULL, 'Please gift wrap', NULL);
INSERT INTO "Orders" VALUES (90020, '#1020', NULL, 'buyer20@mail.example', '2024-10-04 16:38:27', '2024-10-04 20:11:23', '2024-10-05 07:07:42', '2024-10-11 20:29:37', NULL, '2024-10-20 07:23:13', NULL, 'paid', 'fulfilled', 'USD', 256.45, 'WELCOME10', 25.64, 14.0, 18.46, 263.27, 0.0, 0.0, 0.0, 'Card', 'Express', 'draft_order', 'Walk In', 'Seattle', 'US', 'Walk In', 'Seattle', 'US', 'Low', NULL, NULL, 'Mara');
INSERT INTO "Orders" VALUES (90021, '#1021', 7005, 'buyer21@mail.example', '2024-10-19 11:21:39', '2024-10-19 13:44:17', '2024-10-21 07:14:15', '2024-10-24 20:44:22', NULL, '2024-10-31 20:10:30', NULL, 'paid', 'fulfilled', 'USD', 207.31, NULL, 0.0, 6.5, 16.58, 230.39, 5.0, 0.0, 0.0, 'Card', 'Standard', 'draft_order', 'Eve Cruz', 'London', 'GB', 'Eve Cruz', 'London', 'GB', 'Low', NULL, NULL, 'Theo');
INSERT INTO "Orders" VALUES (90022, '#1022', 7009, 'buyer22@mail.example', '2024-11-01 08:32:23', '2024-11-01 08:59:52', '2024-11-02 07:09:02', NULL, '2024-11-02 16:30:57', NULL, 'fraud', 'refunded', 'unfulfilled', 'USD', 65.55, NULL, 0.0, 0.0, 5.24, 70.79, 2.0, 70.79, 0.0, 'PayPal', 'Express', 'web', 'Ivy Hale', 'Seattle', 'US', 'Ivy Hale', 'Seattle', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90023, '#1023', 7001, 'buyer23@mail.example', '2024-11-12 08:24:58', '2024-11-12 08:52:16', '2024-11-12 18:49:20', NULL, NULL, NULL, NULL, 'partially_refunded', 'partial', 'USD', 41.22, NULL, 0.0, 0.0, 3.3, 44.52, 5.0, 13.36, 0.0, 'Bank deposit', 'Standard', 'web', 'Ava Reed', 'Seattle', 'US', 'Ava Reed', 'Seattle', 'US', 'Low', 'wholesale', 'Please gift wrap', NULL);
INSERT INTO "Orders" VALUES (90024, '#1024', 7022, 'buyer24@mail.example', '2024-11-26 09:32:46', '2024-11-26 09:51:46', '2024-11-27 20:45:22', '2024-11-29 07:40:03', NULL, '2024-12-04 13:46:03', NULL, 'paid', 'fulfilled', 'USD', 345.03, NULL, 0.0, 6.5, 27.6, 379.13, 0.0, 0.0, 0.0, 'Card', 'Express', 'draft_order', 'Wil Hale', 'Portland', 'US', 'Wil Hale', 'Austin', 'US', 'Low', 'gift', NULL, 'Theo');
INSERT INTO "Orders" VALUES (90025, '#1025', 7021, 'buyer25@mail.example', '2024-12-11 18:53:00', '2024-12-11 22:27:25', '2024-12-13 10:48:33', '2024-12-19 18:09:12', NULL, '2024-12-21 18:07:37', NULL, 'paid', 'fulfilled', 'USD', 376.25, NULL, 0.0, 0.0, 30.1, 406.35, 0.0, 0.0, 0.0, 'Gift card', 'Standard', 'web', 'Val Webb', 'Portland', 'US', 'Val Webb', 'Portland', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90026, '#1026', 7005, 'buyer26@mail.example', '2024-12-26 18:44:17', '2024-12-26 23:29:43', '2024-12-28 07:36:55', '2025-01-02 07:40:47', NULL, '2025-01-07 20:06:08', NULL, 'paid', 'fulfilled', 'USD', 155.38, NULL, 0.0, 6.5, 12.43, 174.31, 0.0, 0.0, 0.0, 'Bank deposit', 'Express', 'draft_order', 'Eve Cruz', 'Seattle', 'US', 'Eve Cruz', 'Seattle', 'US', 'Low', 'wholesale', 'Please gift wrap', 'Mara');
INSERT INTO "Orders" VALUES (90027, '#1027', 7011, 'buyer27@mail.example', '2025-01-13 07:59:25', '2025-01-13 11:23:57', '2025-01-13 14:37:27', '2025-01-19 08:04:56', NULL, '2025-01-28 12:55:50', NULL, 'paid', 'fulfilled', 'USD', 295.15, 'WELCOME10', 29.52, 0.0, 21.25, 286.88, 0.0, 0.0, 0.0, 'Card', 'Express', 'web', 'Kim Lamb', 'Seattle', 'US', 'Office Desk', 'Seattle', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90028, '#1028', 7002, 'buyer28@mail.example', '2025-01-28 12:53:45', '2025-01-28 14:27:05', '2025-01-30 07:07:26', '2025-02-02 20:33:18', NULL, '2025-02-12 16:19:17', NULL, 'paid', 'fulfilled', 'USD', 231.52, NULL, 0.0, 14.0, 18.52, 264.04, 0.0, 0.0, 0.0, 'Bank deposit', 'Standard', 'web', 'Ben Hart', 'Austin', 'US', 'Ben Hart', 'Denver', 'US', 'Low', 'wholesale', NULL, NULL);
INSERT INTO "Orders" VALUES (90029, '#1029', 7004, 'buyer29@mail.example', '2025-02-06 12:15:58', '2025-02-06 13:33:29', '2025-02-07 11:53:28', '2025-02-09 20:03:14', NULL, '2025-02-16 08:32:14', NULL, 'paid', 'fulfilled', 'USD', 172.33, NULL, 0.0, 6.5, 13.79, 192.62, 0.0, 0.0, 0.0, 'Card', 'Local pickup', 'web', 'Dan Lane', 'Austin', 'US', 'R. Gift', 'Austin', 'US', 'High', 'wholesale', NULL, NULL);
INSERT INTO "Orders" VALUES (90030, '#1030', 7021, 'buyer30@mail.example', '2025-02-19 18:03:09', '2025-02-19 21:10:01', '2025-02-20 17:08:21', '2025-02-22 07:40:20', NULL, '2025-03-03 20:31:03', NULL, 'paid', 'fulfilled', 'USD', 201.92, 'FREESHIP', 6.5, 6.5, 15.63, 217.55, 2.0, 0.0, 0.0, 'Card', 'Standard', 'web', 'Val Webb', 'Seattle', 'US', 'Val Webb', 'Boston', 'US', 'Low', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90031, '#1031', 7019, 'buyer31@mail.example', '2025-03-07 19:45:21', '2025-03-07 22:20:09', '2025-03-07 20:47:50', '2025-03-12 13:48:13', NULL, '2025-03-21 09:48:10', NULL, 'paid', 'fulfilled', 'USD', 328.41, 'WELCOME10', 32.84, 14.0, 23.65, 333.22, 0.0, 0.0, 0.0, 'Card', 'Standard', 'web', 'Tim Boyd', 'London', 'GB', 'Office Desk', 'London', 'GB', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90032, '#1032', 7003, 'buyer32@mail.example', '2025-03-24 19:40:07', '2025-03-24 23:21:53', '2025-03-26 16:33:05', '2025-03-30 20:00:56', NULL, '2025-04-04 15:24:30', NULL, 'paid', 'fulfilled', 'USD', 90.41, NULL, 0.0, 0.0, 7.23, 97.64, 0.0, 0.0, 0.0, 'Card', 'Express', 'web', 'Cleo Ford', 'Toronto', 'CA', 'Office Desk', 'Toronto', 'CA', 'High', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90033, '#1033', 7023, 'buyer33@mail.example', '2025-04-05 10:36:48', '2025-04-05 13:56:34', '2025-04-06 07:56:17', NULL, NULL, NULL, NULL, 'partially_refunded', 'partial', 'USD', 185.74, NULL, 0.0, 6.5, 14.86, 207.1, 0.0, 62.13, 0.0, 'PayPal', 'Standard', 'web', 'Xia Kerr', 'London', 'GB', 'Xia Kerr', 'Boston', 'US', 'Low', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90034, '#1034', 7008, 'buyer34@mail.example', '2025-04-18 15:07:19', '2025-04-18 16:36:24', '2025-04-20 07:47:34', NULL, '2025-04-19 07:42:49', NULL, 'inventory', 'refunded', 'unfulfilled', 'USD', 238.58, NULL, 0.0, 6.5, 19.09, 264.17, 2.0, 264.17, 0.0, 'Bank deposit', 'Local pickup', 'web', 'Hal Webb', 'Toronto', 'CA', 'Hal Webb', 'Toronto', 'CA', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90035, '#1035', 7008, 'buyer35@mail.example', '2025-05-01 14:07:13', '2025-05-01 17:53:54', '2025-05-02 07:00:42', '2025-05-04 07:22:29', NULL, '2025-05-10 20:14:07', NULL, 'paid', 'fulfilled', 'USD', 208.5, NULL, 0.0, 6.5, 16.68, 231.68, 5.0, 0.0, 0.0, 'PayPal', 'Standard', 'web', 'Hal Webb', 'London', 'GB', 'Office Desk', 'London', 'GB', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90036, '#1036', 7009, 'buyer36@mail.example', '2025-05-19 11:07:22', '2025-05-19 12:54:56', '2025-05-19 20:33:54', '2025-05-22 10:52:17', NULL, '2025-05-25 16:51:50', NULL, 'paid', 'fulfilled', 'USD', 346.71, 'WELCOME10', 34.67, 0.0, 24.96, 337.0, 0.0, 0.0, 0.0, 'Gift card', 'Express', 'pos', 'Ivy Hale', 'Seattle', 'US', 'Office Desk', 'Seattle', 'US', 'Low', 'gift', NULL, 'Mara');
INSERT INTO "Orders" VALUES (90037, '#1037', 7008, 'buyer37@mail.example', '2025-06-05 11:19:40', '2025-06-05 12:44:26', '2025-06-06 19:22:26', NULL, '2025-06-07 15:05:41', NULL, 'customer', 'refunded', 'unfulfilled', 'USD', 299.11, 'FREESHIP', 6.5, 14.0, 23.41, 330.02, 0.0, 330.02, 0.0, 'Gift card', 'Express', 'web', 'Hal Webb', 'Austin', 'US', 'Office Desk', 'Austin', 'US', 'Medium', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90038, '#1038', 7016, 'buyer38@mail.example', '2025-06-14 07:50:33', '2025-06-14 11:31:12', NULL, NULL, NULL, NULL, NULL, 'pending', 'unfulfilled', 'USD', 67.83, 'SPRING15', 10.17, 6.5, 4.61, 68.77, 0.0, 0.0, 68.77, 'Card', 'Standard', 'draft_order', 'Pia Ford', 'Portland', 'US', 'Pia Ford', 'Denver', 'US', 'Low', NULL, NULL, 'Mara');
INSERT INTO "Orders" VALUES (90039, '#1039', 7008, 'buyer39@mail.example', '2025-07-01 17:07:45', '2025-07-01 20:36:39', '2025-07-03 14:36:04', '2025-07-07 14:59:06', NULL, '2025-07-16 07:04:26', NULL, 'partially_refunded', 'fulfilled', 'USD', 306.35, NULL, 0.0, 6.5, 24.51, 337.36, 0.0, 101.21, 0.0, 'PayPal', 'Standard', 'web', 'Hal Webb', 'London', 'GB', 'Hal Webb', 'Austin', 'US', 'Low', 'wholesale', NULL, NULL);
INSERT INTO "Orders" VALUES (90040, '#1040', 7014, 'buyer40@mail.example', '2025-07-14 15:24:01', '2025-07-14 15:25:48', '2025-07-16 09:27:47', NULL, NULL, NULL, NULL, 'paid', 'unfulfilled', 'USD', 136.13, NULL, 0.0, 14.0, 10.89, 161.02, 0.0, 0.0, 0.0, 'Gift card', 'Express', 'web', 'Nia Reed', 'Austin', 'US', 'Nia Reed', 'Denver', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90041, '#1041', 7021, 'buyer41@mail.example', '2025-08-01 14:46:47', '2025-08-01 18:17:15', '2025-08-03 12:03:37', '2025-08-05 20:28:33', NULL, '2025-08-13 12:21:40', NULL, 'paid', 'fulfilled', 'USD', 64.71, NULL, 0.0, 0.0, 5.18, 69.89, 0.0, 0.0, 0.0, 'Card', 'Standard', 'web', 'Val Webb', 'Portland', 'US', 'Val Webb', 'Portland', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90042, '#1042', 7005, 'buyer42@mail.example', '2025-08-13 07:34:43', '2025-08-13 07:45:19', NULL, NULL, NULL, NULL, NULL, 'pending', 'unfulfilled', 'USD', 340.35, NULL, 0.0, 6.5, 27.23, 374.08, 0.0, 0.0, 374.08, 'Card', 'Standard', 'pos', 'Eve Cruz', 'Seattle', 'US', 'Eve Cruz', 'Austin', 'US', 'Low', NULL, 'Please gift wrap', 'Mara');
INSERT INTO "Orders" VALUES (90043, '#1043', 7013, 'buyer43@mail.example', '2025-08-29 15:16:39', '2025-08-29 16:52:00', '2025-08-30 20:34:11', '2025-09-01 09:13:04', NULL, '2025-09-10 07:41:28', NULL, 'paid', 'fulfilled', 'USD', 48.34, NULL, 0.0, 14.0, 3.87, 66.21, 0.0, 0.0, 0.0, 'Card', 'Standard', 'instagram', 'Max Dorn', 'Toronto', 'CA', 'Max Dorn', 'Toronto', 'CA', 'Low', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90044, '#1044', 7022, 'buyer44@mail.example', '2025-09-08 11:58:21', '2025-09-08 15:19:19', '2025-09-10 07:58:25', NULL, NULL, NULL, NULL, 'paid', 'partial', 'USD', 281.29, NULL, 0.0, 6.5, 22.5, 310.29, 0.0, 0.0, 0.0, 'PayPal', 'Express', 'web', 'Wil Hale', 'Seattle', 'US', 'Wil Hale', 'Seattle', 'US', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90045, '#1045', 7005, 'buyer45@mail.example', '2025-09-21 19:43:07', '2025-09-21 21:46:03', '2025-09-22 10:30:42', '2025-09-25 15:49:43', NULL, '2025-09-29 08:07:39', NULL, 'paid', 'fulfilled', 'USD', 238.94, NULL, 0.0, 6.5, 19.12, 264.56, 0.0, 0.0, 0.0, 'Card', 'Standard', 'web', 'Eve Cruz', 'Seattle', 'US', 'Office Desk', 'Seattle', 'US', 'High', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90046, '#1046', 7014, 'buyer46@mail.example', '2025-10-07 14:41:39', '2025-10-07 17:07:31', '2025-10-07 18:35:56', '2025-10-12 15:10:00', NULL, '2025-10-21 20:33:44', NULL, 'paid', 'fulfilled', 'USD', 351.97, NULL, 0.0, 6.5, 28.16, 386.63, 0.0, 0.0, 0.0, 'PayPal', 'Standard', 'web', 'Nia Reed', 'Seattle', 'US', 'Nia Reed', 'Seattle', 'US', 'Low', 'gift', NULL, NULL);
INSERT INTO "Orders" VALUES (90047, '#1047', 7020, 'buyer47@mail.example', '2025-10-21 19:33:28', '2025-10-21 21:07:14', '2025-10-23 07:33:38', '2025-10-29 08:30:48', NULL, '2025-11-07 16:24:14', NULL, 'paid', 'fulfilled', 'USD', 210.47, NULL, 0.0, 0.0, 16.84, 227.31, 0.0, 0.0, 0.0, 'Bank deposit', 'Standard', 'instagram', 'Una Nash', 'London', 'GB', 'Una Nash', 'London', 'GB', 'Low', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90048, '#1048', 7013, 'buyer48@mail.example', '2025-11-05 18:55:17', '2025-11-05 19:44:45', '2025-11-07 14:49:21', NULL, '2025-11-07 07:42:56', NULL, 'customer', 'refunded', 'unfulfilled', 'USD', 197.73, 'SPRING15', 29.66, 14.0, 13.45, 195.52, 0.0, 195.52, 0.0, 'Card', 'Standard', 'web', 'Max Dorn', 'Portland', 'US', 'Max Dorn', 'Portland', 'US', 'High', NULL, NULL, NULL);
INSERT INTO "Orders" VALUES (90049, '#1049', 7014, 'buyer49@mail.example', '2025-11-21 14:19:22', '2025-11-21 17:58:06', '2025-11-23 09:39:45', '2025-11-25 20:56:25', NULL, '2025-12-04 07:36:58', NULL, 'partially_refunded', 'fulfilled', 'USD', 120.3, NULL, 0.0, 14.0, 9.62, 143.92, 0.0, 43.18, 0.0, 'Card', 'Standard', 'web', 'Nia Reed', 'London', 'GB', 'Nia Reed', 'London', 'GB', 'Medium', 'wholesale', NULL, NULL);
INSERT INTO "Orders" VALUES (90050, '#1050', 7016, 'buyer50@mail.example', '2025-12-04 15:20:13', '2025-12-04 19:41:22', NULL, NULL, NULL, NULL, NULL, 'pending', 'unfulfilled', 'USD', 340.7, NULL, 0.0, 6.5, 27.26, 374.46, 0.0, 0.0, 374.46, 'Card', 'Standard', 'web', 'Pia Ford', 'Toronto', 'CA', 'Pia Ford', 'Toronto', 'CA', 'Low', 'gift', 'Please gift wrap', NULL);
INSERT INTO "LineItems" VALUES (1, 90001, 15, 'Grinder', 1, 1, 0, 0, 99.0, NULL, 9.9, 7.13, 'no', NULL, 'Roastery');
INSERT INTO "LineItems" VALUES (2, 90002, 2, 'Tea Tin', 2, 2, 0, 0, 14.0, NULL, 2.8, 2.02, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (3, 90003, 16, 'Filter Papers', 6, 6, 0, 0, 7.0, 8.75, 0.0, 3.36, 'no', 'Initials', 'Nordhem');
INSERT INTO "LineItems" VALUES (4, 90004, 5, 'Coffee Beans 1kg', 1, 1, 0, 0, 39.0, NULL, 0.0, 3.12, 'no', NULL, 'Claywork');
INSERT INTO "LineItems" VALUES (5, 90005, 7, 'Oak Tray', 1, 1, 0, 0, 55.0, NULL, 0.0, 4.4, 'no', NULL, 'Claywork');
INSERT INTO "LineItems" VALUES (6, 90006, 11, 'Tote Bag', 3, 3, 3, 0, 22.0, NULL, 0.0, 5.28, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (7, 90007, 11, 'Tote Bag', 1, 1, 0, 0, 22.0, NULL, 2.2, 1.58, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (8, 90008, 5, 'Coffee Beans 1kg', 1, 1, 0, 0, 39.0, NULL, 3.9, 2.81, 'no', 'Initials', 'Claywork');
INSERT INTO "LineItems" VALUES (9, 90009, 8, 'Candle Fig', 1, 1, 1, 0, 24.0, 30.0, 0.0, 1.92, 'no', 'Initials', 'Claywork');
INSERT INTO "LineItems" VALUES (10, 90010, 1, 'Ceramic Mug', 2, 2, 0, 0, 18.0, NULL, 0.0, 2.88, 'no', 'Happy birthday', 'Roastery');
INSERT INTO "LineItems" VALUES (11, 90011, 11, 'Tote Bag', 1, 1, 1, 0, 22.0, NULL, 0.0, 1.76, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (12, 90012, 14, 'Kettle', 2, 2, 2, 0, 79.0, NULL, 0.0, 12.64, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (13, 90013, 11, 'Tote Bag', 2, 2, 0, 0, 22.0, NULL, 0.0, 3.52, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (14, 90014, 7, 'Oak Tray', 1, 1, 1, 0, 55.0, NULL, 0.0, 4.4, 'no', NULL, 'Claywork');
INSERT INTO "LineItems" VALUES (15, 90015, 16, 'Filter Papers', 1, 1, 0, 0, 7.0, 8.75, 0.7, 0.5, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (16, 90016, 8, 'Candle Fig', 1, 1, 0, 0, 24.0, 30.0, 2.4, 1.73, 'no', 'Initials', 'Claywork');
INSERT INTO "LineItems" VALUES (17, 90017, 2, 'Tea Tin', 2, 1, 0, 1, 14.0, NULL, 2.8, 2.02, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (18, 90018, 1, 'Ceramic Mug', 1, 1, 0, 0, 18.0, NULL, 0.0, 1.44, 'no', 'Initials', 'Roastery');
INSERT INTO "LineItems" VALUES (19, 90019, 11, 'Tote Bag', 3, 3, 3, 0, 22.0, NULL, 6.6, 4.75, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (20, 90020, 13, 'Gift Box', 3, 3, 0, 0, 65.0, NULL, 19.5, 14.04, 'no', 'Happy birthday', 'Nordhem');
INSERT INTO "LineItems" VALUES (21, 90021, 16, 'Filter Papers', 2, 2, 0, 0, 7.0, 8.75, 0.0, 1.12, 'no', 'Happy birthday', 'Nordhem');
INSERT INTO "LineItems" VALUES (22, 90022, 5, 'Coffee Beans 1kg', 6, 6, 6, 0, 39.0, NULL, 0.0, 18.72, 'no', 'Initials', 'Claywork');
INSERT INTO "LineItems" VALUES (23, 90023, 15, 'Grinder', 6, 6, 6, 0, 99.0, NULL, 0.0, 47.52, 'no', NULL, 'Roastery');
INSERT INTO "LineItems" VALUES (24, 90024, 3, 'Pour-over Set', 6, 6, 0, 0, 46.0, NULL, 0.0, 22.08, 'no', 'Initials', 'Claywork');
INSERT INTO "LineItems" VALUES (25, 90025, 9, 'Candle Cedar', 1, 1, 0, 0, 24.0, NULL, 0.0, 1.92, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (26, 90026, 10, 'Wool Throw', 3, 3, 0, 0, 120.0, NULL, 0.0, 28.8, 'no', NULL, 'Roastery');
INSERT INTO "LineItems" VALUES (27, 90027, 16, 'Filter Papers', 1, 1, 0, 0, 7.0, 8.75, 0.7, 0.5, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (28, 90028, 6, 'Linen Apron', 1, 0, 0, 1, 42.0, NULL, 0.0, 3.36, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (29, 90029, 16, 'Filter Papers', 6, 6, 0, 0, 7.0, 8.75, 4.2, 3.02, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (30, 90030, 14, 'Kettle', 3, 3, 0, 0, 79.0, NULL, 0.0, 18.96, 'no', 'Initials', 'Waxhouse');
INSERT INTO "LineItems" VALUES (31, 90031, 12, 'Enamel Pot', 6, 6, 0, 0, 48.0, 60.0, 28.8, 20.74, 'no', 'Happy birthday', 'Nordhem');
INSERT INTO "LineItems" VALUES (32, 90032, 7, 'Oak Tray', 2, 2, 0, 0, 55.0, NULL, 0.0, 8.8, 'no', 'Happy birthday', 'Claywork');
INSERT INTO "LineItems" VALUES (33, 90033, 15, 'Grinder', 1, 1, 1, 0, 99.0, NULL, 0.0, 7.92, 'no', NULL, 'Roastery');
INSERT INTO "LineItems" VALUES (34, 90034, 6, 'Linen Apron', 6, 5, 5, 1, 42.0, NULL, 0.0, 20.16, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (35, 90035, 4, 'Coffee Beans 250g', 2, 2, 0, 0, 13.0, 16.25, 0.0, 2.08, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (36, 90036, 2, 'Tea Tin', 3, 2, 0, 1, 14.0, NULL, 0.0, 3.36, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (37, 90037, 2, 'Tea Tin', 3, 2, 2, 1, 14.0, NULL, 0.0, 3.36, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (38, 90038, 12, 'Enamel Pot', 3, 3, 3, 0, 48.0, 60.0, 0.0, 11.52, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (39, 90039, 11, 'Tote Bag', 1, 1, 0, 0, 22.0, NULL, 0.0, 1.76, 'no', 'Initials', 'Waxhouse');
INSERT INTO "LineItems" VALUES (40, 90040, 2, 'Tea Tin', 1, 1, 1, 0, 14.0, NULL, 0.0, 1.12, 'no', 'Happy birthday', 'Nordhem');
INSERT INTO "LineItems" VALUES (41, 90041, 5, 'Coffee Beans 1kg', 2, 2, 0, 0, 39.0, NULL, 7.8, 5.62, 'no', NULL, 'Claywork');
INSERT INTO "LineItems" VALUES (42, 90042, 7, 'Oak Tray', 1, 1, 1, 0, 55.0, NULL, 0.0, 4.4, 'no', NULL, 'Claywork');
INSERT INTO "LineItems" VALUES (43, 90043, 5, 'Coffee Beans 1kg', 2, 2, 0, 0, 39.0, NULL, 0.0, 6.24, 'no', NULL, 'Claywork');
INSERT INTO "LineItems" VALUES (44, 90044, 15, 'Grinder', 1, 1, 1, 0, 99.0, NULL, 0.0, 7.92, 'no', 'Happy birthday', 'Roastery');
INSERT INTO "LineItems" VALUES (45, 90045, 2, 'Tea Tin', 1, 1, 0, 0, 14.0, NULL, 0.0, 1.12, 'no', 'Initials', 'Nordhem');
INSERT INTO "LineItems" VALUES (46, 90046, 4, 'Coffee Beans 250g', 3, 3, 0, 0, 13.0, 16.25, 0.0, 3.12, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (47, 90047, 13, 'Gift Box', 1, 1, 0, 0, 65.0, NULL, 0.0, 5.2, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (48, 90048, 1, 'Ceramic Mug', 2, 2, 2, 0, 18.0, NULL, 0.0, 2.88, 'no', 'Happy birthday', 'Roastery');
INSERT INTO "LineItems" VALUES (49, 90049, 9, 'Candle Cedar', 2, 1, 0, 1, 24.0, NULL, 0.0, 3.84, 'no', 'Happy birthday', 'Waxhouse');
INSERT INTO "LineItems" VALUES (50, 90050, 12, 'Enamel Pot', 6, 6, 6, 0, 48.0, 60.0, 0.0, 23.04, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (51, 90012, 4, 'Coffee Beans 250g', 2, 2, 2, 0, 13.0, 16.25, 0.0, 2.08, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (52, 90001, 12, 'Enamel Pot', 2, 2, 0, 0, 48.0, 60.0, 0.0, 7.68, 'no', 'Initials', 'Nordhem');
INSERT INTO "LineItems" VALUES (53, 90045, 14, 'Kettle', 3, 3, 0, 0, 79.0, NULL, 23.7, 17.06, 'no', 'Happy birthday', 'Waxhouse');
INSERT INTO "LineItems" VALUES (54, 90049, 2, 'Tea Tin', 1, 1, 0, 0, 14.0, NULL, 1.4, 1.01, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (55, 90026, 6, 'Linen Apron', 2, 2, 0, 0, 42.0, NULL, 8.4, 6.05, 'no', 'Happy birthday', 'Nordhem');
INSERT INTO "LineItems" VALUES (56, 90036, 4, 'Coffee Beans 250g', 1, 1, 0, 0, 13.0, 16.25, 1.3, 0.94, 'no', NULL, 'Waxhouse');
INSERT INTO "LineItems" VALUES (57, 90002, 16, 'Filter Papers', 2, 2, 0, 0, 7.0, 8.75, 0.0, 1.12, 'no', NULL, 'Nordhem');
INSERT INTO "LineItems" VALUES (58, 90009, 1, 'Ceramic Mug', 6, 6, 6, 0, 18.0, NULL, 0.0, 8.64, 'no', NULL, 'Roastery');
INSERT INTO "LineItems" VALUES (59, 90017, 7, 'Oak Tray', 1, 1, 0, 0, 55.0, NULL, 0.0, 4.4, 'no', 'Happy birthday', 'Claywork');
INSERT INTO "LineItems" VALUES (60, 90020, 2, 'Tea Tin', 6, 6, 0, 0, 14.0, NULL, 8.4, 6.05, 'no', NULL, 'Nordhem');
INSERT INTO "Fulfillments" VALUES (1, 90001, 'success', 'delivered', 'USPS', '1Z00098761', 'Shop', '2024-01-11 16:55:37', '2024-01-12 09:42:46', '2024-01-16 09:42:46', '2024-01-16 19:35:09', '2024-01-16 19:35:09', 6.24, 1146);
INSERT INTO "Fulfillments" VALUES (2, 90002, 'success', 'delivered', 'USPS', '1Z00197522', 'Main warehouse', '2024-01-27 09:56:14', '2024-01-28 04:54:28', '2024-02-01 04:54:28', '2024-02-01 16:01:41', '2024-02-01 16:01:41', 13.52, 431);
INSERT INTO "Fulfillments" VALUES (3, 90003, 'success', 'delivered', 'UPS', '1Z00296283', 'Main warehouse', '2024-02-14 11:14:47', '2024-02-14 17:38:06', '2024-02-18 17:38:06', '2024-02-16 20:45:24', '2024-02-16 20:45:24', 17.19, 3855);
INSERT INTO "Fulfillments" VALUES (4, 90004, 'success', 'delivered', 'USPS', '1Z00395044', 'Shop', '2024-02-21 20:41:06', '2024-02-22 15:09:08', '2024-02-26 15:09:08', '2024-02-25 20:51:42', '2024-02-25 20:51:42', 10.18, 2517);
INSERT INTO "Fulfillments" VALUES (5, 90005, 'success', 'delivered', 'UPS', '1Z00493805', 'Main warehouse', '2024-03-05 20:45:55', '2024-03-06 11:23:33', '2024-03-10 11:23:33', '2024-03-10 20:10:09', '2024-03-10 20:10:09', 13.24, 590);
INSERT INTO "Fulfillments" VALUES (6, 90007, 'success', 'delivered', 'UPS', '1Z00592566', 'Shop', '2024-04-12 07:33:07', '2024-04-12 07:35:51', '2024-04-16 07:35:51', '2024-04-17 16:12:15', '2024-04-17 16:12:15', 11.6, 4206);
INSERT INTO "Fulfillments" VALUES (7, 90008, 'success', 'failure', 'USPS', '1Z00691327', 'Shop', '2024-04-21 07:36:36', '2024-04-21 22:51:19', '2024-04-25 22:51:19', NULL, '2024-04-21 22:51:19', 6.84, 329);
INSERT INTO "Fulfillments" VALUES (8, 90010, 'success', 'delivered', 'USPS', '1Z00790088', 'Main warehouse', '2024-05-24 11:07:14', '2024-05-24 18:05:41', '2024-05-28 18:05:41', '2024-05-29 20:16:56', '2024-05-29 20:16:56', 17.72, 3368);
INSERT INTO "Fulfillments" VALUES (9, 90013, 'success', 'in_transit', 'UPS', '1Z00888849', 'Main warehouse', '2024-07-05 12:26:56', '2024-07-05 19:53:20', '2024-07-09 19:53:20', NULL, '2024-07-05 19:53:20', 4.16, 2678);
INSERT INTO "Fulfillments" VALUES (10, 90015, 'success', 'delivered', 'USPS', NULL, 'Main warehouse', '2024-07-29 17:42:31', '2024-07-30 13:52:10', '2024-08-03 13:52:10', '2024-08-01 17:50:05', '2024-08-01 17:50:05', 4.92, 2725);
INSERT INTO "Fulfillments" VALUES (11, 90016, 'error', NULL, 'USPS', '1Z01086371', 'Shop', '2024-08-11 20:17:11', '2024-08-12 00:52:39', '2024-08-16 00:52:39', NULL, '2024-08-12 00:52:39', 5.54, 278);
INSERT INTO "Fulfillments" VALUES (12, 90017, 'cancelled', NULL, 'DHL', '1Z01185132', 'Main warehouse', '2024-08-27 19:22:20', '2024-08-28 18:43:54', '2024-09-01 18:43:54', NULL, '2024-08-28 18:43:54', 17.43, 4052);
INSERT INTO "Fulfillments" VALUES (13, 90018, 'success', 'delivered', 'UPS', '1Z01283893', 'Main warehouse', '2024-09-09 07:28:51', '2024-09-09 11:15:09', '2024-09-13 11:15:09', '2024-09-15 07:01:04', '2024-09-15 07:01:04', 15.71, 5911);
INSERT INTO "Fulfillments" VALUES (14, 90020, 'success', 'delivered', 'DHL', '1Z01382654', 'Shop', '2024-10-11 20:29:37', '2024-10-11 22:41:47', '2024-10-15 22:41:47', '2024-10-17 20:45:18', '2024-10-17 20:45:18', 8.39, 3761);
INSERT INTO "Fulfillments" VALUES (15, 90021, 'success', 'in_transit', 'UPS', '1Z01481415', 'Shop', '2024-10-24 20:44:22', '2024-10-24 21:02:00', '2024-10-28 21:02:00', NULL, '2024-10-24 21:02:00', 17.97, 2347);
INSERT INTO "Fulfillments" VALUES (16, 90024, 'success', 'delivered', 'USPS', '1Z01580176', 'Main warehouse', '2024-11-29 07:40:03', '2024-11-29 10:57:11', '2024-12-03 10:57:11', '2024-12-05 07:41:35', '2024-12-05 07:41:35', 14.31, 5234);
INSERT INTO "Fulfillments" VALUES (17, 90025, 'success', 'in_transit', 'UPS', NULL, 'Shop', '2024-12-19 18:09:12', '2024-12-19 19:26:51', '2024-12-23 19:26:51', NULL, '2024-12-19 19:26:51', 10.09, 2225);
INSERT INTO "Fulfillments" VALUES (18, 90026, 'error', NULL, 'DHL', NULL, 'Shop', '2025-01-02 07:40:47', '2025-01-03 01:46:58', '2025-01-07 01:46:58', NULL, '2025-01-03 01:46:58', 14.95, 4955);
INSERT INTO "Fulfillments" VALUES (19, 90027, 'success', 'delivered', 'USPS', '1Z01876459', 'Main warehouse', '2025-01-19 08:04:56', '2025-01-19 09:02:43', '2025-01-23 09:02:43', '2025-01-22 17:44:16', '2025-01-22 17:44:16', 10.01, 4374);
INSERT INTO "Fulfillments" VALUES (20, 90028, 'success', 'delivered', 'USPS', '1Z01975220', 'Main warehouse', '2025-02-02 20:33:18', '2025-02-02 22:07:09', '2025-02-06 22:07:09', '2025-02-08 20:15:13', '2025-02-08 20:15:13', 9.35, 4074);
INSERT INTO "Fulfillments" VALUES (21, 90029, 'success', 'delivered', 'DHL', '1Z02073981', 'Main warehouse', '2025-02-09 20:03:14', '2025-02-10 11:04:53', '2025-02-14 11:04:53', '2025-02-17 07:48:39', '2025-02-17 07:48:39', 17.14, 3220);
INSERT INTO "Fulfillments" VALUES (22, 90030, 'success', 'delivered', 'UPS', '1Z02172742', 'Main warehouse', '2025-02-22 07:40:20', '2025-02-22 12:45:15', '2025-02-26 12:45:15', '2025-02-25 17:56:34', '2025-02-25 17:56:34', 16.69, 4488);
INSERT INTO "Fulfillments" VALUES (23, 90031, 'success', 'in_transit', 'USPS', '1Z02271503', 'Main warehouse', '2025-03-12 13:48:13', '2025-03-12 22:12:11', '2025-03-16 22:12:11', NULL, '2025-03-12 22:12:11', 15.32, 1241);
INSERT INTO "Fulfillments" VALUES (24, 90032, 'success', 'delivered', 'USPS', '1Z02370264', 'Main warehouse', '2025-03-30 20:00:56', '2025-03-31 17:50:05', '2025-04-04 17:50:05', '2025-04-08 07:06:59', '2025-04-08 07:06:59', 10.67, 1654);
INSERT INTO "Fulfillments" VALUES (25, 90035, 'success', 'delivered', 'USPS', '1Z02469025', 'Shop', '2025-05-04 07:22:29', '2025-05-04 15:12:15', '2025-05-08 15:12:15', '2025-05-11 07:07:59', '2025-05-11 07:07:59', 17.41, 4111);
INSERT INTO "Fulfillments" VALUES (26, 90036, 'error', NULL, 'UPS', NULL, 'Main warehouse', '2025-05-22 10:52:17', '2025-05-22 18:17:53', '2025-05-26 18:17:53', NULL, '2025-05-22 18:17:53', 10.01, 3561);
INSERT INTO "Fulfillments" VALUES (27, 90039, 'success', 'delivered', 'UPS', '1Z02666547', 'Main warehouse', '2025-07-07 14:59:06', '2025-07-08 14:23:08', '2025-07-12 14:23:08', '2025-07-16 07:09:15', '2025-07-16 07:09:15', 16.7, 3126);
INSERT INTO "Fulfillments" VALUES (28, 90041, 'success', 'delivered', 'USPS', '1Z02765308', 'Shop', '2025-08-05 20:28:33', '2025-08-06 19:06:05', '2025-08-10 19:06:05', '2025-08-14 10:14:12', '2025-08-14 10:14:12', 17.78, 505);
INSERT INTO "Fulfillments" VALUES (29, 90043, 'cancelled', NULL, 'USPS', '1Z02864069', 'Main warehouse', '2025-09-01 09:13:04', '2025-09-02 04:55:45', '2025-09-06 04:55:45', NULL, '2025-09-02 04:55:45', 18.89, 1360);
INSERT INTO "Fulfillments" VALUES (30, 90045, 'error', NULL, 'UPS', '1Z02962830', 'Main warehouse', '2025-09-25 15:49:43', '2025-09-26 07:38:44', '2025-09-30 07:38:44', NULL, '2025-09-26 07:38:44', 4.06, 2840);
INSERT INTO "Fulfillments" VALUES (31, 90046, 'error', NULL, 'UPS', '1Z03061591', 'Main warehouse', '2025-10-12 15:10:00', '2025-10-12 22:19:58', '2025-10-16 22:19:58', NULL, '2025-10-12 22:19:58', 5.28, 5256);
INSERT INTO "Fulfillments" VALUES (32, 90047, 'success', 'failure', 'USPS', '1Z03160352', 'Main warehouse', '2025-10-29 08:30:48', '2025-10-30 02:22:08', '2025-11-03 02:22:08', NULL, '2025-10-30 02:22:08', 4.27, 301);
INSERT INTO "Fulfillments" VALUES (33, 90049, 'success', 'in_transit', 'USPS', '1Z03259113', 'Main warehouse', '2025-11-25 20:56:25', '2025-11-26 10:21:28', '2025-11-30 10:21:28', NULL, '2025-11-26 10:21:28', 16.04, 1379);
INSERT INTO "Fulfillments" VALUES (34, 90001, 'success', 'delivered', 'UPS', '1Z03357874', 'Main warehouse', '2024-01-11 16:55:37', '2024-01-12 00:46:11', '2024-01-16 00:46:11', '2024-01-16 09:26:55', '2024-01-16 09:26:55', 13.51, 1941);
INSERT INTO "Fulfillments" VALUES (35, 90002, 'success', 'delivered', 'USPS', '1Z03456635', 'Main warehouse', '2024-01-27 09:56:14', '2024-01-28 03:12:15', '2024-02-01 03:12:15', '2024-02-04 11:53:52', '2024-02-04 11:53:52', 5.94, 3449);
INSERT INTO "Fulfillments" VALUES (36, 90003, 'success', 'failure', 'DHL', '1Z03555396', 'Shop', '2024-02-14 11:14:47', '2024-02-15 10:32:42', '2024-02-19 10:32:42', NULL, '2024-02-15 10:32:42', 5.42, 5623);
INSERT INTO "Fulfillments" VALUES (37, 90004, 'success', 'delivered', 'UPS', NULL, 'Shop', '2024-02-21 20:41:06', '2024-02-22 05:32:30', '2024-02-26 05:32:30', '2024-02-29 07:21:10', '2024-02-29 07:21:10', 4.46, 2676);
INSERT INTO "Fulfillments" VALUES (38, 90005, 'error', NULL, 'UPS', '1Z03752918', 'Shop', '2024-03-05 20:45:55', '2024-03-06 02:03:51', '2024-03-10 02:03:51', NULL, '2024-03-06 02:03:51', 12.0, 1660);
INSERT INTO "Fulfillments" VALUES (39, 90007, 'success', 'delivered', 'DHL', '1Z03851679', 'Main warehouse', '2024-04-12 07:33:07', '2024-04-12 19:01:58', '2024-04-16 19:01:58', '2024-04-16 07:24:37', '2024-04-16 07:24:37', 16.35, 2247);
INSERT INTO "Fulfillments" VALUES (40, 90008, 'success', 'in_transit', 'USPS', '1Z03950440', 'Main warehouse', '2024-04-21 07:36:36', '2024-04-22 03:53:35', '2024-04-26 03:53:35', NULL, '2024-04-22 03:53:35', 11.49, 164);
INSERT INTO "Fulfillments" VALUES (41, 90010, 'success', 'delivered', 'USPS', '1Z04049201', 'Shop', '2024-05-24 11:07:14', '2024-05-25 08:22:39', '2024-05-29 08:22:39', '2024-06-02 07:43:27', '2024-06-02 07:43:27', 8.8, 1686);
INSERT INTO "Fulfillments" VALUES (42, 90013, 'success', 'delivered', 'USPS', '1Z04147962', 'Main warehouse', '2024-07-05 12:26:56', '2024-07-05 18:58:43', '2024-07-09 18:58:43', '2024-07-10 07:35:59', '2024-07-10 07:35:59', 5.06, 1756);
