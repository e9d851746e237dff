-- in_ga_events
CREATE TABLE campaigns (
  campaign_id TEXT PRIMARY KEY,
  campaign_name TEXT,
  source TEXT,
  medium TEXT,
  channel_group TEXT,
  start_date TEXT,
  end_date TEXT,
  budget_planned_usd REAL,
  budget_spent_usd REAL,
  impressions INTEGER,
  clicks INTEGER,
  unique_clicks INTEGER,
  cost_per_click_target_usd REAL,
  conversions_reported INTEGER,  -- as the ad platform counts
  owner_email TEXT,
  status TEXT,
  landing_page TEXT
);
INSERT INTO campaigns VALUES ('C01', 'autumn_sale_25', 'google', 'cpc', 'Paid Search', '20250901', '20251031', 3600.0, 1116.0, 394871, 2606, 2423, 0.63, 16, 'kim@shop.example', 'running', '/new');
INSERT INTO campaigns VALUES ('C02', 'brand_search', 'google', 'cpc', 'Paid Search', '20250701', NULL, 2400.0, 1440.0, 380297, 7986, 6388, 0.82, 226, 'kim@shop.example', 'running', '/new');
INSERT INTO campaigns VALUES ('C03', 'newsletter_sep', 'newsletter', 'email', 'Email', '20250715', '20251031', 3800.0, 2204.0, 389959, 10918, 8297, 1.02, 169, 'kim@shop.example', 'running', '/blog');
INSERT INTO campaigns VALUES ('C04', 'retarget_q3', 'facebook', 'paid_social', 'Paid Social', '20250801', '20251031', 5600.0, 3920.0, 174232, 8171, 7027, 0.93, 217, 'kim@shop.example', 'paused', '/blog');
INSERT INTO campaigns VALUES ('C05', 'influencer_lina', 'instagram', 'paid_social', 'Paid Social', '20250701', '20251031', 3500.0, 1505.0, 99279, 3236, 2912, 1.72, 17, 'raj@shop.example', 'running', '/');
INSERT INTO campaigns VALUES ('C06', 'spring_sale_25', 'bing', 'cpc', 'Paid Search', '20250301', '20250430', 2200.0, 2420.0, 216289, 1535, 1258, 1.71, 29, 'raj@shop.example', 'ended', '/');
INSERT INTO campaigns VALUES ('C07', 'partner_blog', 'techblog', 'referral', 'Referral', '20250701', NULL, 7900.0, 9085.0, 194493, 1653, 1289, 0.5, 34, 'raj@shop.example', 'running', '/blog');
INSERT INTO campaigns VALUES ('C08', 'xmas_teaser', 'newsletter', 'email', 'Email', '20251101', '20251224', 5300.0, 0.0, 0, 0, 0, 1.56, 0, 'raj@shop.example', 'draft', '/blog');
CREATE TABLE pages (
  page_id INTEGER PRIMARY KEY,
  page_path TEXT,
  page_title TEXT,
  meta_title TEXT,
  content_group TEXT,
  language TEXT,
  author TEXT,
  published_at TEXT,
  updated_at TEXT,
  unpublished_at TEXT,
  is_indexed INTEGER,
  word_count INTEGER,
  avg_load_ms INTEGER,
  lcp_ms INTEGER,  -- largest contentful paint
  cls_score REAL
);
INSERT INTO pages VALUES (1, '/', 'Home', 'Home - Northpeak', 'Landing', 'en', NULL, '2022-10-19', '2022-11-05', NULL, 1, 858, 1940, 1026, 0.34);
INSERT INTO pages VALUES (2, '/sale', 'Autumn Sale', 'Autumn Sale - Northpeak', 'Landing', 'en', NULL, '2022-07-09', NULL, NULL, 1, 982, 4061, 1386, 0.38);
INSERT INTO pages VALUES (3, '/new', 'New Arrivals', 'New Arrivals - Northpeak', 'Category', 'en', NULL, '2022-11-21', '2023-01-01', NULL, 1, 1080, 576, 4998, 0.02);
INSERT INTO pages VALUES (4, '/shoes', 'Shoes', 'Shoes - Northpeak', 'Category', 'en', NULL, '2022-06-17', '2022-08-02', NULL, 1, 534, 3585, 4579, 0.28);
INSERT INTO pages VALUES (5, '/jackets', 'Jackets', 'Jackets - Northpeak', 'Category', 'en', NULL, '2023-06-08', NULL, NULL, 1, 78, 631, 3628, 0.3);
INSERT INTO pages VALUES (6, '/p/1001', 'Trail Runner X', 'Trail Runner X - Northpeak', 'Product', 'en', NULL, '2024-02-17', '2024-03-25', NULL, 1, 1326, 3288, 3376, 0.24);
INSERT INTO pages VALUES (7, '/p/1002', 'Rain Shell', 'Rain Shell - Northpeak', 'Product', 'en', NULL, '2023-10-01', '2023-11-15', NULL, 1, 1699, 2165, 4054, 0.01);
INSERT INTO pages VALUES (8, '/p/1003', 'Wool Beanie', 'Wool Beanie - Northpeak', 'Product', 'en', NULL, '2023-12-14', '2024-02-01', NULL, 1, 1121, 411, 2078, 0.1);
INSERT INTO pages VALUES (9, '/p/1004', 'Day Pack 20L', 'Day Pack 20L - Northpeak', 'Product', 'en', NULL, '2024-10-18', '2024-11-29', NULL, 1, 559, 3203, 3478, 0.2);
INSERT INTO pages VALUES (10, '/cart', 'Your Cart', 'Your Cart - Northpeak', 'Checkout', 'en', NULL, '2022-01-06', '2022-02-23', NULL, 0, 521, 1792, 1383, 0.34);
INSERT INTO pages VALUES (11, '/checkout', 'Checkout', 'Checkout - Northpeak', 'Checkout', 'en', NULL, '2025-08-06', '2025-09-17', NULL, 0, 281, 3820, 4169, 0.13);
INSERT INTO pages VALUES (12, '/thank-you', 'Thank you', 'Thank you - Northpeak', 'Checkout', 'en', NULL, '2022-09-21', NULL, NULL, 0, 763, 2277, 4866, 0.23);
INSERT INTO pages VALUES (13, '/blog/layering', 'How to layer', 'How to layer - Northpeak', 'Blog', 'en', 'Lina', '2024-03-17', '2024-05-16', NULL, 1, 265, 3606, 2173, 0.28);
INSERT INTO pages VALUES (14, '/blog/care', 'Care for wool', 'Care for wool - Northpeak', 'Blog', 'en', 'Kim', '2022-11-24', NULL, NULL, 1, 1174, 2652, 3539, 0.15);
INSERT INTO pages VALUES (15, '/help/returns', 'Returns', 'Returns - Northpeak', 'Help', 'en', NULL, '2023-04-24', '2023-06-08', NULL, 1, 1347, 876, 4724, 0.23);
INSERT INTO pages VALUES (16, '/old-lookbook', 'Lookbook 2023', 'Lookbook 2023 - Northpeak', 'Blog', 'en', 'Kim', '2024-07-30', '2024-09-16', '2025-05-01', 1, 1416, 2070, 1134, 0.11);
CREATE TABLE sessions (
  session_id INTEGER PRIMARY KEY,
  user_pseudo_id TEXT,
  user_id TEXT,  -- only when logged in
  ga_session_number INTEGER,
  session_start TEXT,
  session_end TEXT,
  engaged_session INTEGER,
  engagement_time_sec INTEGER,
  pageviews INTEGER,
  event_count INTEGER,
  landing_page TEXT,
  exit_page TEXT,
  source TEXT,
  medium TEXT,
  campaign_id TEXT,
  first_user_source TEXT,  -- how the user was first acquired
  first_user_medium TEXT,
  device_category TEXT,
  operating_system TEXT,
  browser TEXT,
  country TEXT,
  region TEXT,
  city TEXT,
  language TEXT,
  is_new_user INTEGER,
  purchases INTEGER,
  purchase_revenue_usd REAL,
  refund_value_usd REAL,
  consent_ads INTEGER,
  FOREIGN KEY (campaign_id) REFERENCES campaigns(campaign_id)
);
INSERT INTO sessions VALUES (170000, '564332612.1698', 'u5643', 1, '2025-07-23 10:28:00', '2025-07-23 11:05:00', 1, 843, 8, 16, '/', '/p/1003', 'bing', 'cpc', 'C06', '(direct)', '(none)', 'tablet', 'iOS', 'Safari', 'United Kingdom', 'England', 'London', 'en-gb', 1, 1, 248.59, 0.0, 1);
INSERT INTO sessions VALUES (170003, '952763782.1746', NULL, 5, '2025-09-22 12:42:00', '2025-09-22 12:46:00', 1, 103, 8, 13, '/new', '/cart', 'google', 'cpc', 'C02', 'facebook', 'paid_social', 'mobile', 'Android', 'Edge', 'United States', 'New York', 'New York', 'en-us', 0, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170006, '206586414.1698', NULL, 1, '2025-08-19 04:30:00', '2025-08-19 05:09:00', 0, 3, 1, 5, '/blog', '/blog', 'facebook', 'paid_social', 'C04', 'newsletter', 'email', 'mobile', 'Android', 'Firefox', 'France', 'Ile-de-France', 'Paris', 'fr-fr', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170009, '342732563.1743', NULL, 2, '2025-09-18 07:20:00', '2025-09-18 07:53:00', 1, 871, 6, 12, '/', '/thank-you', 'bing', 'cpc', 'C06', 'google', 'organic', 'mobile', 'iOS', 'Safari', 'United States', 'New York', 'New York', 'en-us', 0, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170012, '674784739.1710', NULL, 1, '2025-08-21 15:54:00', '2025-08-21 16:01:00', 1, 319, 6, 9, '/p/1002', '/cart', 'google', 'organic', NULL, '(direct)', '(none)', 'mobile', 'iOS', 'Safari', 'United States', 'California', 'San Francisco', 'en-us', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170015, '614124038.1750', 'u6141', 2, '2025-10-03 10:20:00', '2025-10-03 10:35:00', 0, 6, 1, 2, '/blog', '/blog', 'newsletter', 'email', 'C03', 'newsletter', 'email', 'desktop', 'Windows', 'Firefox', 'United States', 'New York', 'New York', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170018, '564332612.1698', 'u5643', 4, '2025-09-07 23:38:00', '2025-09-08 00:00:00', 1, 409, 9, 15, '/', '/cart', '(direct)', '(none)', NULL, 'facebook', 'paid_social', 'desktop', 'Macintosh', 'Safari', 'Canada', 'Ontario', 'Toronto', 'en-ca', 0, 1, 27.35, 0.0, 0);
INSERT INTO sessions VALUES (170021, '952763782.1746', NULL, 2, '2025-08-10 16:39:00', '2025-08-10 16:55:00', 1, 672, 12, 19, '/shoes', '/p/1003', '(direct)', '(none)', NULL, '(direct)', '(none)', 'desktop', 'Macintosh', 'Safari', 'France', 'Ile-de-France', 'Paris', 'fr-fr', 0, 1, 110.61, 110.61, 1);
INSERT INTO sessions VALUES (170024, '499739463.1708', NULL, 1, '2025-09-08 09:40:00', '2025-09-08 09:43:00', 1, 160, 4, 5, '/new', '/p/1003', 'google', 'cpc', 'C02', 'facebook', 'paid_social', 'mobile', 'iOS', 'Safari', 'United States', 'California', 'San Francisco', 'en-us', 1, 1, 240.05, 0.0, 0);
INSERT INTO sessions VALUES (170027, '346227357.1731', 'u3462', 1, '2025-09-30 15:15:00', '2025-09-30 15:44:00', 1, 1131, 11, 12, '/blog', '/p/1001', 'facebook', 'paid_social', 'C04', 'newsletter', 'email', 'desktop', 'Windows', 'Edge', 'Canada', 'Ontario', 'Toronto', 'en-ca', 1, 1, 227.41, 113.7, 1);
INSERT INTO sessions VALUES (170030, '564332612.1698', 'u5643', 2, '2025-08-19 12:44:00', '2025-08-19 12:59:00', 0, 6, 1, 7, '/blog/layering', '/blog/layering', '(direct)', '(none)', NULL, 'google', 'organic', 'tablet', 'iOS', 'Safari', 'United States', 'California', 'San Francisco', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170033, '342732563.1743', NULL, 1, '2025-09-13 11:13:00', '2025-09-13 11:14:00', 0, 3, 1, 8, '/p/1002', '/p/1002', 'bing', 'organic', NULL, '(direct)', '(none)', 'mobile', 'iOS', 'Safari', 'United States', 'California', 'San Francisco', 'en-us', 1, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170036, '638249121.1712', 'u6382', 1, '2025-09-10 22:53:00', '2025-09-10 23:12:00', 1, 991, 12, 14, '/blog/layering', '/cart', '(direct)', '(none)', NULL, 'google', 'organic', 'mobile', 'Android', 'Edge', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170039, '614124038.1750', 'u6141', 1, '2025-08-08 09:24:00', '2025-08-08 09:37:00', 0, 6, 1, 6, '/new', '/new', 'google', 'cpc', 'C02', 'google', 'organic', 'desktop', 'Windows', 'Chrome', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170042, '952763782.1746', NULL, 3, '2025-08-21 02:00:00', '2025-08-21 02:08:00', 0, 5, 1, 2, '/shoes', '/shoes', 'google', 'organic', NULL, 'facebook', 'paid_social', 'mobile', 'iOS', 'Safari', 'France', 'Ile-de-France', 'Paris', 'fr-fr', 0, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170045, '136595534.1690', NULL, 3, '2025-10-05 19:48:00', '2025-10-05 20:24:00', 0, 3, 1, 7, '/', '/', 'google', 'organic', NULL, 'google', 'cpc', 'mobile', 'iOS', 'Safari', 'United States', 'California', 'San Francisco', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170048, '320291531.1699', 'u3202', 1, '2025-08-26 04:32:00', '2025-08-26 04:41:00', 1, 108, 6, 7, '/', '/thank-you', 'google', 'organic', NULL, 'google', 'cpc', 'desktop', 'Windows', 'Chrome', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170051, '164878496.1749', NULL, 2, '2025-08-10 07:56:00', '2025-08-10 08:07:00', 1, 211, 11, 15, '/new', '/p/1001', 'google', 'cpc', 'C01', 'google', 'cpc', 'tablet', 'iOS', 'Safari', 'United States', 'California', 'San Francisco', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170054, '740296170.1711', 'u7402', 1, '2025-09-21 02:45:00', '2025-09-21 03:09:00', 1, 1007, 6, 10, '/', '/cart', 'bing', 'cpc', 'C06', 'newsletter', 'email', 'mobile', 'Android', 'Edge', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170057, '952763782.1746', NULL, 4, '2025-09-21 11:59:00', '2025-09-21 12:16:00', 1, 632, 8, 16, '/blog', '/cart', 'techblog', 'referral', 'C07', 'google', 'organic', 'desktop', 'Macintosh', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 0, 1, 128.99, 0.0, 1);
INSERT INTO sessions VALUES (170060, '674784739.1710', NULL, 3, '2025-10-11 19:29:00', '2025-10-11 19:50:00', 1, 277, 6, 7, '/', '/p/1003', 'instagram', 'paid_social', 'C05', 'google', 'organic', 'desktop', 'Macintosh', 'Safari', 'United States', 'New York', 'New York', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170063, '952763782.1746', NULL, 1, '2025-07-30 04:42:00', '2025-07-30 05:13:00', 1, 781, 6, 13, '/new', '/thank-you', 'google', 'cpc', 'C02', 'google', 'organic', 'mobile', 'Android', 'Chrome', 'United Kingdom', 'England', 'London', 'en-gb', 1, 1, 299.89, 0.0, 1);
INSERT INTO sessions VALUES (170066, '952763782.1746', NULL, 7, '2025-10-12 17:16:00', '2025-10-12 17:55:00', 0, 8, 1, 3, '/blog', '/blog', 'techblog', 'referral', 'C07', 'google', 'cpc', 'desktop', 'Windows', 'Chrome', 'United Kingdom', 'England', 'London', 'en-gb', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170069, '952763782.1746', NULL, 6, '2025-09-23 01:59:00', '2025-09-23 02:00:00', 0, 7, 1, 4, '/blog/layering', '/blog/layering', 'google', 'organic', NULL, 'facebook', 'paid_social', 'desktop', 'Windows', 'Chrome', 'United States', 'California', 'San Francisco', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170072, '164878496.1749', NULL, 3, '2025-08-19 02:35:00', '2025-08-19 03:14:00', 0, 1, 1, 2, '/', '/', 'bing', 'cpc', 'C06', 'facebook', 'paid_social', 'mobile', 'iOS', 'Safari', 'France', 'Ile-de-France', 'Paris', 'fr-fr', 0, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170075, '554269804.1725', 'u5542', 2, '2025-09-03 18:05:00', '2025-09-03 18:42:00', 0, 6, 1, 4, '/', '/', 'bing', 'cpc', 'C06', 'google', 'cpc', 'tablet', 'iOS', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170078, '740296170.1711', 'u7402', 2, '2025-09-24 03:49:00', '2025-09-24 04:05:00', 1, 403, 2, 8, '/', '/p/1001', 'bing', 'cpc', 'C06', '(direct)', '(none)', 'tablet', 'iOS', 'Safari', 'United States', 'New York', 'New York', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170081, '136595534.1690', NULL, 2, '2025-08-31 13:56:00', '2025-08-31 14:31:00', 1, 1806, 8, 15, '/new', '/cart', 'google', 'cpc', 'C02', 'facebook', 'paid_social', 'tablet', 'iOS', 'Safari', 'United States', 'California', 'San Francisco', 'en-us', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170084, '164878496.1749', NULL, 1, '2025-07-20 05:03:00', '2025-07-20 05:09:00', 1, 313, 2, 8, '/', '/p/1003', 'google', 'organic', NULL, 'google', 'cpc', 'mobile', 'iOS', 'Safari', 'United States', 'New York', 'New York', 'en-us', 1, 1, 257.37, 0.0, 1);
INSERT INTO sessions VALUES (170087, '320291531.1699', 'u3202', 2, '2025-09-25 06:35:00', '2025-09-25 06:46:00', 1, 336, 3, 5, '/', '/thank-you', 'bing', 'cpc', 'C06', 'newsletter', 'email', 'mobile', 'Android', 'Chrome', 'Canada', 'Ontario', 'Toronto', 'en-ca', 0, 1, 180.32, 90.16, 1);
INSERT INTO sessions VALUES (170090, '483466638.1713', NULL, 1, '2025-09-07 18:14:00', '2025-09-07 18:21:00', 1, 231, 8, 10, '/new', '/cart', 'google', 'cpc', 'C01', 'google', 'organic', 'desktop', 'Windows', 'Edge', 'United States', 'New York', 'New York', 'en-us', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170093, '564332612.1698', 'u5643', 5, '2025-09-20 15:48:00', '2025-09-20 16:16:00', 1, 991, 12, 19, '/', '/shoes', 'instagram', 'paid_social', 'C05', 'newsletter', 'email', 'mobile', 'Android', 'Chrome', 'Canada', 'Ontario', 'Toronto', 'en-ca', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170096, '268635306.1697', NULL, 1, '2025-09-08 22:06:00', '2025-09-08 22:28:00', 1, 1042, 1, 6, '/blog', '/blog', 'newsletter', 'email', 'C03', 'facebook', 'paid_social', 'desktop', 'Windows', 'Edge', 'United States', 'California', 'San Francisco', 'en-us', 1, 0, 0.0, 0.0, 0);
INSERT INTO sessions VALUES (170099, '495470378.1743', NULL, 1, '2025-10-10 14:18:00', '2025-10-10 14:55:00', 1, 1598, 12, 16, '/', '/p/1001', 'instagram', 'paid_social', 'C05', 'google', 'organic', 'tablet', 'iOS', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 1, 305.1, 305.1, 1);
INSERT INTO sessions VALUES (170102, '674784739.1710', NULL, 2, '2025-09-29 01:39:00', '2025-09-29 02:09:00', 1, 1170, 6, 8, '/new', '/p/1003', 'google', 'cpc', 'C01', '(direct)', '(none)', 'tablet', 'iOS', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 0, 1, 252.91, 0.0, 0);
INSERT INTO sessions VALUES (170105, '554269804.1725', 'u5542', 1, '2025-08-21 21:14:00', '2025-08-21 21:54:00', 1, 1128, 6, 8, '/shoes', '/cart', '(direct)', '(none)', NULL, 'facebook', 'paid_social', 'mobile', 'iOS', 'Safari', 'United States', 'New York', 'New York', 'en-us', 1, 1, 139.47, 139.47, 1);
INSERT INTO sessions VALUES (170108, '574407661.1721', NULL, 2, '2025-08-03 10:50:00', '2025-08-03 11:30:00', 1, 1440, 5, 7, '/blog/layering', '/shoes', 'bing', 'organic', NULL, 'newsletter', 'email', 'mobile', 'iOS', 'Safari', 'United States', 'New York', 'New York', 'en-us', 0, 1, 200.69, 0.0, 0);
INSERT INTO sessions VALUES (170111, '638249121.1712', 'u6382', 2, '2025-10-05 11:32:00', '2025-10-05 11:54:00', 0, 6, 1, 3, '/new', '/new', 'google', 'cpc', 'C02', 'google', 'organic', 'mobile', 'iOS', 'Safari', 'Canada', 'Ontario', 'Toronto', 'en-ca', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170114, '534564626.1711', NULL, 1, '2025-09-12 20:53:00', '2025-09-12 20:58:00', 1, 186, 5, 8, '/', '/thank-you', 'bing', 'cpc', 'C06', 'google', 'organic', 'mobile', 'iOS', 'Safari', 'United States', 'New York', 'New York', 'en-us', 1, 1, 173.56, 0.0, 1);
INSERT INTO sessions VALUES (170117, '574407661.1721', NULL, 1, '2025-07-22 20:45:00', '2025-07-22 20:56:00', 0, 8, 1, 7, '/', '/', 'google', 'organic', NULL, 'facebook', 'paid_social', 'desktop', 'Macintosh', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170120, '136595534.1690', NULL, 1, '2025-08-31 02:09:00', '2025-08-31 02:15:00', 1, 140, 8, 15, '/blog', '/thank-you', 'newsletter', 'email', 'C03', '(direct)', '(none)', 'mobile', 'iOS', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170123, '848607656.1717', NULL, 1, '2025-08-04 19:27:00', '2025-08-04 20:05:00', 1, 1824, 12, 13, '/', '/p/1001', '(direct)', '(none)', NULL, 'newsletter', 'email', 'tablet', 'iOS', 'Safari', 'United Kingdom', 'England', 'London', 'en-gb', 1, 1, 290.41, 0.0, 1);
INSERT INTO sessions VALUES (170126, '585245361.1732', 'u5852', 2, '2025-09-18 16:13:00', '2025-09-18 16:44:00', 0, 0, 1, 4, '/blog', '/blog', 'facebook', 'paid_social', 'C04', 'newsletter', 'email', 'mobile', 'iOS', 'Safari', 'United Kingdom', 'England', 'London', 'en-gb', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170129, '564332612.1698', 'u5643', 6, '2025-10-06 06:26:00', '2025-10-06 06:38:00', 0, 3, 1, 5, '/', '/', 'bing', 'cpc', 'C06', 'google', 'organic', 'mobile', 'iOS', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 0, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170132, '585245361.1732', 'u5852', 1, '2025-08-26 03:27:00', '2025-08-26 03:54:00', 0, 8, 1, 5, '/new', '/new', 'google', 'cpc', 'C02', 'facebook', 'paid_social', 'tablet', 'iOS', 'Safari', 'Germany', 'Berlin', 'Berlin', 'de-de', 1, 0, 0.0, 0.0, 1);
INSERT INTO sessions VALUES (170135, '564332612.1698', 'u5643', 3, '2025-09-04 20:23:00', '2025-09-04 20:51:00', 1, 957, 9, 16, '/new', '/shoes', 'google', 'cpc', 'C02', 'google', 'organic', 'mobile', 'Android', 'Edge', 'United States', 'New York', 'New York', 'en-us', 0, 0, 0.0, 0.0, 1);
CREATE TABLE events (
  event_id INTEGER PRIMARY KEY,
  event_timestamp TEXT,
  event_date TEXT,  -- YYYYMMDD
  event_name TEXT,
  event_value_usd REAL,
  event_bundle_seq INTEGER,
  session_id INTEGER,
  user_pseudo_id TEXT,
  user_id TEXT,
  page_location TEXT,
  page_referrer TEXT,
  page_title TEXT,
  percent_scrolled INTEGER,
  search_term TEXT,
  transaction_id TEXT,
  item_id TEXT,
  item_name TEXT,
  item_category TEXT,
  item_price_usd REAL,
  item_quantity INTEGER,
  coupon TEXT,
  shipping_usd REAL,
  tax_usd REAL,
  platform TEXT,
  engagement_time_msec INTEGER,
  is_conversion INTEGER,
  debug_mode INTEGER
);
INSERT INTO events VALUES (1, '2025-07-23 10:36:00', '20250723', 'purchase', 248.59, 27, 170000, '564332612.1698', 'u5643', '/thank-you', 'https://www.google.com/', 'Thank you', NULL, NULL, 'T9000', 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 1, 'FALL10', 4.9, 19.89, 'WEB', 65730, 1, 0);
INSERT INTO events VALUES (2, '2025-09-07 23:44:00', '20250907', 'purchase', 27.35, 12, 170018, '564332612.1698', 'u5643', '/thank-you', '/new', 'Thank you', NULL, NULL, 'T9001', 'SKU1004', 'Day Pack 20L', 'Bags', 89.0, 3, 'WELCOME5', 4.9, 2.19, 'IOS', 5712, 1, 0);
INSERT INTO events VALUES (3, '2025-08-10 16:45:00', '20250810', 'purchase', 110.61, 18, 170021, '952763782.1746', NULL, '/thank-you', 'https://www.google.com/', 'Thank you', NULL, NULL, 'T9002', 'SKU1002', 'Rain Shell', 'Jackets', 189.0, 1, 'WELCOME5', 4.9, 8.85, 'WEB', 59042, 1, 0);
INSERT INTO events VALUES (4, '2025-09-08 09:56:00', '20250908', 'purchase', 240.05, 26, 170024, '499739463.1708', NULL, '/thank-you', NULL, 'Thank you', NULL, NULL, 'T9003', 'SKU1002', 'Rain Shell', 'Jackets', 189.0, 3, NULL, 0.0, 19.2, 'WEB', 84859, 1, 1);
INSERT INTO events VALUES (5, '2025-09-30 15:26:00', '20250930', 'purchase', 227.41, 28, 170027, '346227357.1731', 'u3462', '/thank-you', NULL, 'Thank you', NULL, NULL, 'T9004', 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 1, NULL, 0.0, 18.19, 'IOS', 28464, 1, 0);
INSERT INTO events VALUES (6, '2025-09-21 12:13:00', '20250921', 'purchase', 128.99, 31, 170057, '952763782.1746', NULL, '/thank-you', '/new', 'Thank you', NULL, NULL, 'T9005', 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 1, NULL, 9.9, 10.32, 'WEB', 82418, 1, 1);
INSERT INTO events VALUES (7, '2025-07-30 04:51:00', '20250730', 'purchase', 299.89, 23, 170063, '952763782.1746', NULL, '/thank-you', NULL, 'Thank you', NULL, NULL, 'T9006', 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, 1, NULL, 9.9, 23.99, 'WEB', 6992, 1, 1);
INSERT INTO events VALUES (8, '2025-07-20 05:14:00', '20250720', 'purchase', 257.37, 12, 170084, '164878496.1749', NULL, '/thank-you', 'https://www.google.com/', 'Thank you', NULL, NULL, 'T9007', 'SKU1002', 'Rain Shell', 'Jackets', 189.0, 1, 'FALL10', 4.9, 20.59, 'WEB', 80798, 1, 0);
INSERT INTO events VALUES (9, '2025-09-25 06:44:00', '20250925', 'purchase', 180.32, 24, 170087, '320291531.1699', 'u3202', '/thank-you', '/shoes', 'Thank you', NULL, NULL, 'T9008', 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, 3, 'WELCOME5', 9.9, 14.43, 'WEB', 58782, 1, 0);
INSERT INTO events VALUES (10, '2025-10-10 14:22:00', '20251010', 'purchase', 305.1, 27, 170099, '495470378.1743', NULL, '/thank-you', NULL, 'Thank you', NULL, NULL, 'T9009', 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, 1, NULL, 4.9, 24.41, 'WEB', 44140, 1, 1);
INSERT INTO events VALUES (11, '2025-09-29 01:53:00', '20250929', 'purchase', 252.91, 26, 170102, '674784739.1710', NULL, '/thank-you', NULL, 'Thank you', NULL, NULL, 'T9010', 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, 2, 'WELCOME5', 4.9, 20.23, 'WEB', 83385, 1, 0);
INSERT INTO events VALUES (12, '2025-08-21 21:24:00', '20250821', 'purchase', 139.47, 8, 170105, '554269804.1725', 'u5542', '/thank-you', NULL, 'Thank you', NULL, NULL, 'T9011', 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 2, 'WELCOME5', 0.0, 11.16, 'WEB', 12312, 1, 0);
INSERT INTO events VALUES (13, '2025-08-03 11:10:00', '20250803', 'purchase', 200.69, 39, 170108, '574407661.1721', NULL, '/thank-you', '/new', 'Thank you', NULL, NULL, 'T9012', 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, 1, NULL, 4.9, 16.06, 'WEB', 59596, 1, 0);
INSERT INTO events VALUES (14, '2025-09-12 21:11:00', '20250912', 'purchase', 173.56, 39, 170114, '534564626.1711', NULL, '/thank-you', 'https://m.facebook.com/', 'Thank you', NULL, NULL, 'T9013', 'SKU1004', 'Day Pack 20L', 'Bags', 89.0, 3, NULL, 4.9, 13.88, 'WEB', 23565, 1, 0);
INSERT INTO events VALUES (15, '2025-08-04 19:46:00', '20250804', 'purchase', 290.41, 10, 170123, '848607656.1717', NULL, '/thank-you', '/shoes', 'Thank you', NULL, NULL, 'T9014', 'SKU1004', 'Day Pack 20L', 'Bags', 89.0, 1, NULL, 4.9, 23.23, 'IOS', 80195, 1, 0);
INSERT INTO events VALUES (16, '2025-10-05 20:09:00', '20251005', 'view_item', NULL, 17, 170045, '136595534.1690', NULL, '/p/1001', 'https://m.facebook.com/', 'Trail Runner X', NULL, NULL, NULL, 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, NULL, NULL, NULL, NULL, 'IOS', 51170, 0, 0);
INSERT INTO events VALUES (17, '2025-09-30 15:23:00', '20250930', 'sign_up', NULL, 24, 170027, '346227357.1731', 'u3462', '/help/returns', '/new', 'Returns', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'IOS', 73748, 1, 0);
INSERT INTO events VALUES (18, '2025-10-03 10:36:00', '20251003', 'page_view', NULL, 32, 170015, '614124038.1750', 'u6141', '/blog/care', 'https://m.facebook.com/', 'Care for wool', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 64789, 0, 0);
INSERT INTO events VALUES (19, '2025-09-18 07:42:00', '20250918', 'sign_up', NULL, 20, 170009, '342732563.1743', NULL, '/blog/layering', 'https://www.google.com/', 'How to layer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 49583, 1, 0);
INSERT INTO events VALUES (20, '2025-09-12 20:53:00', '20250912', 'add_to_cart', NULL, 34, 170114, '534564626.1711', NULL, '/p/1002', NULL, 'Rain Shell', NULL, NULL, NULL, 'SKU1002', 'Rain Shell', 'Jackets', 189.0, 1, NULL, NULL, NULL, 'WEB', 31436, 0, 0);
INSERT INTO events VALUES (21, '2025-09-29 01:50:00', '20250929', 'add_to_cart', NULL, 16, 170102, '674784739.1710', NULL, '/p/1004', NULL, 'Day Pack 20L', NULL, NULL, NULL, 'SKU1004', 'Day Pack 20L', 'Bags', 89.0, 1, NULL, NULL, NULL, 'WEB', 12228, 0, 0);
INSERT INTO events VALUES (22, '2025-08-08 09:25:00', '20250808', 'add_to_cart', NULL, 11, 170039, '614124038.1750', 'u6141', '/p/1002', '/new', 'Rain Shell', NULL, NULL, NULL, 'SKU1002', 'Rain Shell', 'Jackets', 189.0, 2, NULL, NULL, NULL, 'WEB', 85634, 0, 0);
INSERT INTO events VALUES (23, '2025-09-08 22:07:00', '20250908', 'view_item', NULL, 26, 170096, '268635306.1697', NULL, '/p/1003', '/new', 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, NULL, NULL, NULL, NULL, 'WEB', 75691, 0, 0);
INSERT INTO events VALUES (24, '2025-10-05 20:03:00', '20251005', 'view_item', NULL, 40, 170045, '136595534.1690', NULL, '/p/1002', '/shoes', 'Rain Shell', NULL, NULL, NULL, 'SKU1002', 'Rain Shell', 'Jackets', 189.0, NULL, NULL, NULL, NULL, 'WEB', 89200, 0, 0);
INSERT INTO events VALUES (25, '2025-10-11 19:50:00', '20251011', 'sign_up', NULL, 15, 170060, '674784739.1710', NULL, '/sale', 'https://www.google.com/', 'Autumn Sale', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 77596, 1, 0);
INSERT INTO events VALUES (26, '2025-10-10 14:33:00', '20251010', 'page_view', NULL, 39, 170099, '495470378.1743', NULL, '/blog/care', 'https://m.facebook.com/', 'Care for wool', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 68307, 0, 0);
INSERT INTO events VALUES (27, '2025-09-08 00:00:00', '20250908', 'begin_checkout', NULL, 32, 170018, '564332612.1698', 'u5643', '/checkout', NULL, 'Checkout', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 50054, 0, 0);
INSERT INTO events VALUES (28, '2025-07-23 10:28:00', '20250723', 'search', NULL, 34, 170000, '564332612.1698', 'u5643', '/sale', NULL, 'Autumn Sale', NULL, 'boots', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 50583, 0, 0);
INSERT INTO events VALUES (29, '2025-08-08 09:41:00', '20250808', 'file_download', NULL, 28, 170039, '614124038.1750', 'u6141', '/blog/care', '/new', 'Care for wool', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 73668, 0, 0);
INSERT INTO events VALUES (30, '2025-08-26 04:45:00', '20250826', 'view_item', NULL, 5, 170048, '320291531.1699', 'u3202', '/p/1001', '/shoes', 'Trail Runner X', NULL, NULL, NULL, 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, NULL, NULL, NULL, NULL, 'WEB', 62223, 0, 1);
INSERT INTO events VALUES (31, '2025-08-19 12:57:00', '20250819', 'view_item', NULL, 28, 170030, '564332612.1698', 'u5643', '/p/1001', 'https://www.google.com/', 'Trail Runner X', NULL, NULL, NULL, 'SKU1001', 'Trail Runner X', 'Shoes', 129.0, NULL, NULL, NULL, NULL, 'IOS', 41180, 0, 0);
INSERT INTO events VALUES (32, '2025-08-10 16:50:00', '20250810', 'begin_checkout', NULL, 9, 170021, '952763782.1746', NULL, '/checkout', '/new', 'Checkout', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 19546, 0, 0);
INSERT INTO events VALUES (33, '2025-10-11 19:41:00', '20251011', 'add_to_cart', NULL, 10, 170060, '674784739.1710', NULL, '/p/1003', '/shoes', 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 3, NULL, NULL, NULL, 'WEB', 61557, 0, 0);
INSERT INTO events VALUES (34, '2025-08-08 09:30:00', '20250808', 'begin_checkout', NULL, 4, 170039, '614124038.1750', 'u6141', '/checkout', NULL, 'Checkout', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 44912, 0, 0);
INSERT INTO events VALUES (35, '2025-08-21 15:55:00', '20250821', 'page_view', NULL, 1, 170012, '674784739.1710', NULL, '/new', 'https://m.facebook.com/', 'New Arrivals', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'IOS', 66383, 0, 0);
INSERT INTO events VALUES (36, '2025-08-19 12:44:00', '20250819', 'page_view', NULL, 32, 170030, '564332612.1698', 'u5643', '/', NULL, 'Home', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 55908, 0, 0);
INSERT INTO events VALUES (37, '2025-10-05 19:52:00', '20251005', 'page_view', NULL, 19, 170045, '136595534.1690', NULL, '/blog/layering', '/shoes', 'How to layer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 35191, 0, 0);
INSERT INTO events VALUES (38, '2025-08-19 04:40:00', '20250819', 'add_to_cart', NULL, 9, 170006, '206586414.1698', NULL, '/p/1002', 'https://www.google.com/', 'Rain Shell', NULL, NULL, NULL, 'SKU1002', 'Rain Shell', 'Jackets', 189.0, 2, NULL, NULL, NULL, 'IOS', 18564, 0, 0);
INSERT INTO events VALUES (39, '2025-09-04 20:26:00', '20250904', 'begin_checkout', NULL, 34, 170135, '564332612.1698', 'u5643', '/checkout', '/shoes', 'Checkout', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 35431, 0, 0);
INSERT INTO events VALUES (40, '2025-09-04 20:37:00', '20250904', 'search', NULL, 1, 170135, '564332612.1698', 'u5643', '/help/returns', NULL, 'Returns', NULL, 'gift card', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 24116, 0, 0);
INSERT INTO events VALUES (41, '2025-07-20 05:04:00', '20250720', 'add_to_cart', NULL, 5, 170084, '164878496.1749', NULL, '/p/1002', '/new', 'Rain Shell', NULL, NULL, NULL, 'SKU1002', 'Rain Shell', 'Jackets', 189.0, 1, NULL, NULL, NULL, 'IOS', 64772, 0, 0);
INSERT INTO events VALUES (42, '2025-09-18 07:24:00', '20250918', 'search', NULL, 36, 170009, '342732563.1743', NULL, '/new', 'https://m.facebook.com/', 'New Arrivals', NULL, 'gift card', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 21662, 0, 0);
INSERT INTO events VALUES (43, '2025-09-25 06:56:00', '20250925', 'add_to_cart', NULL, 12, 170087, '320291531.1699', 'u3202', '/p/1003', 'https://www.google.com/', 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 1, NULL, NULL, NULL, 'WEB', 72468, 0, 0);
INSERT INTO events VALUES (44, '2025-09-07 18:30:00', '20250907', 'page_view', NULL, 8, 170090, '483466638.1713', NULL, '/', 'https://m.facebook.com/', 'Home', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 58212, 0, 0);
INSERT INTO events VALUES (45, '2025-09-03 18:25:00', '20250903', 'page_view', NULL, 28, 170075, '554269804.1725', 'u5542', '/blog/layering', 'https://m.facebook.com/', 'How to layer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 60002, 0, 0);
INSERT INTO events VALUES (46, '2025-09-07 18:31:00', '20250907', 'view_item', NULL, 28, 170090, '483466638.1713', NULL, '/p/1003', 'https://www.google.com/', 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, NULL, NULL, NULL, NULL, 'WEB', 89317, 0, 0);
INSERT INTO events VALUES (47, '2025-09-08 22:21:00', '20250908', 'view_item', NULL, 15, 170096, '268635306.1697', NULL, '/p/1002', NULL, 'Rain Shell', NULL, NULL, NULL, 'SKU1002', 'Rain Shell', 'Jackets', 189.0, NULL, NULL, NULL, NULL, 'IOS', 16050, 0, 0);
INSERT INTO events VALUES (48, '2025-10-12 17:20:00', '20251012', 'view_item', NULL, 18, 170066, '952763782.1746', NULL, '/p/1002', NULL, 'Rain Shell', NULL, NULL, NULL, 'SKU1002', 'Rain Shell', 'Jackets', 189.0, NULL, NULL, NULL, NULL, 'WEB', 23935, 0, 0);
INSERT INTO events VALUES (49, '2025-09-12 20:53:00', '20250912', 'add_to_cart', NULL, 13, 170114, '534564626.1711', NULL, '/p/1004', NULL, 'Day Pack 20L', NULL, NULL, NULL, 'SKU1004', 'Day Pack 20L', 'Bags', 89.0, 1, NULL, NULL, NULL, 'WEB', 20757, 0, 0);
INSERT INTO events VALUES (50, '2025-09-08 22:15:00', '20250908', 'add_to_cart', NULL, 1, 170096, '268635306.1697', NULL, '/p/1003', NULL, 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 1, NULL, NULL, NULL, 'WEB', 7672, 0, 0);
INSERT INTO events VALUES (51, '2025-10-03 10:41:00', '20251003', 'view_item', NULL, 38, 170015, '614124038.1750', 'u6141', '/p/1004', '/shoes', 'Day Pack 20L', NULL, NULL, NULL, 'SKU1004', 'Day Pack 20L', 'Bags', 89.0, NULL, NULL, NULL, NULL, 'IOS', 43386, 0, 0);
INSERT INTO events VALUES (52, '2025-08-21 16:01:00', '20250821', 'page_view', NULL, 33, 170012, '674784739.1710', NULL, '/blog/layering', 'https://www.google.com/', 'How to layer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 48303, 0, 0);
INSERT INTO events VALUES (53, '2025-09-21 02:52:00', '20250921', 'view_item', NULL, 25, 170054, '740296170.1711', 'u7402', '/p/1003', '/new', 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, NULL, NULL, NULL, NULL, 'WEB', 34992, 0, 0);
INSERT INTO events VALUES (54, '2025-08-03 10:50:00', '20250803', 'view_item', NULL, 27, 170108, '574407661.1721', NULL, '/p/1003', '/new', 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, NULL, NULL, NULL, NULL, 'WEB', 52348, 0, 0);
INSERT INTO events VALUES (55, '2025-09-21 11:59:00', '20250921', 'add_to_cart', NULL, 29, 170057, '952763782.1746', NULL, '/p/1003', NULL, 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, 1, NULL, NULL, NULL, 'WEB', 206, 0, 0);
INSERT INTO events VALUES (56, '2025-07-22 21:08:00', '20250722', 'sign_up', NULL, 24, 170117, '574407661.1721', NULL, '/blog/layering', NULL, 'How to layer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'IOS', 58595, 1, 0);
INSERT INTO events VALUES (57, '2025-08-21 21:24:00', '20250821', 'view_item', NULL, 39, 170105, '554269804.1725', 'u5542', '/p/1003', '/new', 'Wool Beanie', NULL, NULL, NULL, 'SKU1003', 'Wool Beanie', 'Accessories', 29.0, NULL, NULL, NULL, NULL, 'IOS', 49327, 0, 0);
INSERT INTO events VALUES (58, '2025-08-21 02:02:00', '20250821', 'sign_up', NULL, 12, 170042, '952763782.1746', NULL, '/blog/care', NULL, 'Care for wool', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WEB', 66934, 1, 0);
INSERT INTO events VALUES (59, '2025-08-21 02:18:00', '20250821', 'page_view', NULL, 10, 170042, '952763782.1746', NULL, '/new', NULL, 'New Arrivals', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'IOS', 56429, 0, 0);
INSERT INTO events VALUES (60, '2025-09-18 16:15:00', '20250918', 'sign_up', NULL, 27, 170126, '585245361.1732', 'u5852', '/blog/layering', NULL, 'How to layer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'IOS', 26563, 1, 0);
