CREATE TABLE ad_account (
  account_id TEXT PRIMARY KEY,
  account_name TEXT,
  currency TEXT,
  timezone_name TEXT,
  account_status INTEGER,  -- 1 active, 2 disabled
  spend_cap REAL,
  amount_spent REAL,  -- lifetime
  created_time TEXT
);
CREATE TABLE campaign (
  campaign_id INTEGER PRIMARY KEY,
  account_id TEXT REFERENCES ad_account(account_id),
  campaign_name TEXT,
  objective TEXT,
  status TEXT,
  effective_status TEXT,  -- what really holds
  buying_type TEXT,
  daily_budget REAL,  -- account currency
  lifetime_budget REAL,
  budget_remaining REAL,
  bid_strategy TEXT,
  start_time TEXT,
  stop_time TEXT,
  created_time TEXT,
  updated_time TEXT,
  is_adset_budget_sharing INTEGER
);
CREATE TABLE ad_set (
  adset_id INTEGER PRIMARY KEY,
  campaign_id INTEGER REFERENCES campaign(campaign_id),
  adset_name TEXT,
  status TEXT,
  optimization_goal TEXT,
  billing_event TEXT,
  bid_amount REAL,  -- cap per result
  daily_budget REAL,
  age_min INTEGER,
  age_max INTEGER,
  gender TEXT,
  geo TEXT,
  placement TEXT,
  attribution_window TEXT,
  learning_stage TEXT,
  start_time TEXT,
  end_time TEXT
);
CREATE TABLE ad (
  ad_id INTEGER PRIMARY KEY,
  adset_id INTEGER REFERENCES ad_set(adset_id),
  ad_name TEXT,
  creative_type TEXT,
  status TEXT,
  effective_status TEXT,
  headline TEXT,
  call_to_action TEXT,
  landing_url TEXT,
  quality_ranking TEXT,
  engagement_ranking TEXT,
  conversion_ranking TEXT,
  review_feedback TEXT,
  created_time TEXT,
  updated_time TEXT
);
-- one row per ad and day
CREATE TABLE ad_insights_daily (
  insight_id INTEGER PRIMARY KEY,
  ad_id INTEGER REFERENCES ad(ad_id),
  date_start TEXT,
  impressions INTEGER,
  reach INTEGER,  -- different people
  frequency REAL,
  clicks INTEGER,  -- all clicks
  unique_clicks INTEGER,
  link_clicks INTEGER,  -- clicks to the site
  outbound_clicks INTEGER,
  landing_page_views INTEGER,
  spend REAL,  -- account currency
  social_spend REAL,
  post_engagement INTEGER,
  video_views INTEGER,  -- 3 seconds
  video_p75 INTEGER,  -- watched 75 percent
  video_p100 INTEGER,  -- watched to the end
  adds_to_cart INTEGER,
  initiated_checkouts INTEGER,
  purchases INTEGER,  -- conversions, all attribution
  purchases_1d_click INTEGER,
  purchases_7d_click INTEGER,
  purchases_1d_view INTEGER,
  purchase_value REAL,
  leads INTEGER,
  app_installs INTEGER,
  currency TEXT,
  updated_time TEXT
);
-- per campaign, day, device and publisher
CREATE TABLE device_insights_daily (
  row_id INTEGER PRIMARY KEY,
  campaign_id INTEGER REFERENCES campaign(campaign_id),
  date_start TEXT,
  publisher_platform TEXT,
  device_platform TEXT,
  impressions INTEGER,
  clicks INTEGER,
  link_clicks INTEGER,
  spend REAL,  -- account currency
  purchases INTEGER,
  purchase_value REAL
);
CREATE TABLE budget_change_log (
  change_id INTEGER PRIMARY KEY,
  campaign_id INTEGER REFERENCES campaign(campaign_id),
  changed_at TEXT,
  changed_by TEXT,
  field TEXT,
  old_value TEXT,
  new_value TEXT
);

INSERT INTO ad_account VALUES ('act_701', 'Solva Shoes EU', 'EUR', 'Europe/Berlin', 1, 60000.0, 21840.5, '2023-01-10');
INSERT INTO ad_account VALUES ('act_702', 'Solva Shoes US', 'USD', 'America/New_York', 1, 40000.0, 16003.2, '2023-06-02');
INSERT INTO ad_account VALUES ('act_703', 'Solva Outlet', 'EUR', 'Europe/Berlin', 2, NULL, 902.1, '2024-02-14');
INSERT INTO campaign VALUES (101, 'act_701', 'Running Autumn', 'OUTCOME_SALES', 'ACTIVE', 'ACTIVE', 'AUCTION', 120.0, NULL, NULL, 'LOWEST_COST', '2025-08-20', '2025-11-30', '2025-08-12', '2025-09-22', 0);
INSERT INTO campaign VALUES (102, 'act_701', 'Kids Back to School', 'OUTCOME_SALES', 'PAUSED', 'PAUSED', 'AUCTION', NULL, 3000.0, 1123.34, 'LOWEST_COST', '2025-08-01', '2025-09-15', '2025-07-24', '2025-09-10', 0);
INSERT INTO campaign VALUES (103, 'act_701', 'Retargeting EU', 'OUTCOME_SALES', 'ACTIVE', 'ACTIVE', 'AUCTION', 60.0, NULL, NULL, 'LOWEST_COST', '2025-03-01', NULL, '2025-02-21', '2025-04-08', 0);
INSERT INTO campaign VALUES (104, 'act_701', 'Brand Video EU', 'OUTCOME_AWARENESS', 'ACTIVE', 'ACTIVE', 'RESERVED', NULL, 8000.0, 599.71, 'LOWEST_COST', '2025-07-01', '2025-12-31', '2025-06-23', '2025-07-25', 0);
INSERT INTO campaign VALUES (105, 'act_701', 'Winter Boots Tease', 'OUTCOME_TRAFFIC', 'ACTIVE', 'IN_REVIEW', 'AUCTION', 40.0, NULL, NULL, 'LOWEST_COST', '2025-10-28', '2025-12-15', '2025-10-20', '2025-10-28', 0);
INSERT INTO campaign VALUES (106, 'act_702', 'Running US', 'OUTCOME_SALES', 'ACTIVE', 'ACTIVE', 'AUCTION', 150.0, NULL, NULL, 'COST_CAP', '2025-08-25', '2025-11-30', '2025-08-17', '2025-10-28', 0);
INSERT INTO campaign VALUES (107, 'act_702', 'Black Friday US', 'OUTCOME_SALES', 'PAUSED', 'PAUSED', 'AUCTION', NULL, 9000.0, 1240.8, 'LOWEST_COST', '2025-11-20', '2025-12-02', NULL, '2025-11-20', 1);
INSERT INTO campaign VALUES (108, 'act_702', 'Retargeting US', 'OUTCOME_SALES', 'ACTIVE', 'WITH_ISSUES', 'AUCTION', 70.0, NULL, NULL, 'COST_CAP', '2025-03-10', NULL, '2025-03-02', '2025-04-28', 0);
INSERT INTO campaign VALUES (109, 'act_702', 'Brand Video US', 'OUTCOME_AWARENESS', 'ACTIVE', 'ACTIVE', 'RESERVED', NULL, 7000.0, 388.0, 'LOWEST_COST', '2025-07-01', '2025-12-31', '2025-06-23', '2025-08-22', 1);
INSERT INTO campaign VALUES (110, 'act_703', 'Outlet Clearance', 'OUTCOME_SALES', 'ARCHIVED', 'ARCHIVED', 'AUCTION', NULL, 1500.0, 127.43, 'LOWEST_COST', '2025-02-01', '2025-06-30', '2025-01-24', '2025-04-07', 1);
INSERT INTO campaign VALUES (111, 'act_701', 'Newsletter Leads', 'OUTCOME_LEADS', 'ACTIVE', 'ACTIVE', 'AUCTION', 35.0, NULL, NULL, 'LOWEST_COST', '2025-05-01', NULL, '2025-04-23', '2025-05-21', 1);
INSERT INTO campaign VALUES (112, 'act_702', 'Trail App Installs', 'OUTCOME_APP', 'ACTIVE', 'ACTIVE', 'AUCTION', 50.0, NULL, NULL, 'LOWEST_COST', '2025-06-15', NULL, '2025-06-07', '2025-07-23', 1);
INSERT INTO ad_set VALUES (2001, 101, 'All 18+ 1', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', NULL, 74.39, 18, 65, 'all', 'NL', 'reels', '7d_click', 'FAIL', '2025-08-20', '2025-11-30');
INSERT INTO ad_set VALUES (2002, 102, 'Lookalike 1% 2', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', NULL, 75.55, 30, 44, 'men', 'DE', 'reels', '7d_click', 'LEARNING', '2025-08-01', '2025-09-15');
INSERT INTO ad_set VALUES (2003, 103, 'All 18+ 3', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', 5.04, NULL, 18, 65, 'women', 'DE,FR', 'reels', '1d_click', 'SUCCESS', '2025-03-01', NULL);
INSERT INTO ad_set VALUES (2004, 104, 'Parents 4', 'ACTIVE', 'REACH', 'IMPRESSIONS', 12.89, 60.03, 18, 44, 'all', 'DE', 'reels', '7d_click', 'SUCCESS', '2025-07-01', '2025-12-31');
INSERT INTO ad_set VALUES (2005, 105, 'All 18+ 5', 'PAUSED', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', NULL, NULL, 25, 44, 'all', 'DE,FR', 'feed', '1d_click', 'LEARNING', '2025-10-28', '2025-12-15');
INSERT INTO ad_set VALUES (2006, 106, 'Lookalike 1% 6', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'LINK_CLICKS', NULL, NULL, 30, 44, 'all', 'US', 'feed', '7d_click', 'SUCCESS', '2025-08-25', '2025-11-30');
INSERT INTO ad_set VALUES (2007, 107, 'Parents 7', 'ACTIVE', 'REACH', 'LINK_CLICKS', NULL, NULL, 25, 65, 'women', 'US', 'automatic', '7d_click', 'SUCCESS', '2025-11-20', '2025-12-02');
INSERT INTO ad_set VALUES (2008, 108, 'All 18+ 8', 'ACTIVE', 'LINK_CLICKS', 'IMPRESSIONS', 8.39, NULL, 18, 65, 'women', 'US', 'stories', '7d_click', 'SUCCESS', '2025-03-10', NULL);
INSERT INTO ad_set VALUES (2009, 109, 'Parents 9', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', NULL, 48.39, 18, 65, 'men', 'US', 'automatic', '7d_click', 'SUCCESS', '2025-07-01', '2025-12-31');
INSERT INTO ad_set VALUES (2010, 110, 'Men 25-44 10', 'ACTIVE', 'LINK_CLICKS', 'IMPRESSIONS', NULL, 37.17, 18, 44, 'all', 'DE,FR', 'stories', '7d_click', 'LEARNING', '2025-02-01', '2025-06-30');
INSERT INTO ad_set VALUES (2011, 111, 'All 18+ 11', 'ACTIVE', 'REACH', 'IMPRESSIONS', NULL, 32.39, 25, 54, 'all', 'FR', 'automatic', '7d_click', 'FAIL', '2025-05-01', NULL);
INSERT INTO ad_set VALUES (2012, 112, 'Cart abandoners 12', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', 10.5, NULL, 18, 44, 'men', 'US', 'feed', '1d_click', 'SUCCESS', '2025-06-15', NULL);
INSERT INTO ad_set VALUES (2013, 101, 'Lookalike 1% 13', 'PAUSED', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', 1.59, 21.37, 18, 65, 'all', 'DE', 'automatic', '1d_click', 'SUCCESS', '2025-08-20', '2025-11-30');
INSERT INTO ad_set VALUES (2014, 102, 'Women 25-44 14', 'PAUSED', 'OFFSITE_CONVERSIONS', 'LINK_CLICKS', 8.75, 18.52, 18, 65, 'women', 'NL', 'feed', '1d_click', 'FAIL', '2025-08-01', '2025-09-15');
INSERT INTO ad_set VALUES (2015, 103, 'Men 25-44 15', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'LINK_CLICKS', NULL, 59.34, 30, 65, 'all', 'DE,FR', 'reels', '7d_click', 'SUCCESS', '2025-03-01', NULL);
INSERT INTO ad_set VALUES (2016, 104, 'Lookalike 1% 16', 'ACTIVE', 'REACH', 'IMPRESSIONS', NULL, 35.17, 30, 65, 'all', 'DE,FR', 'feed', '7d_click', 'SUCCESS', '2025-07-01', '2025-12-31');
INSERT INTO ad_set VALUES (2017, 105, 'Lookalike 1% 17', 'ACTIVE', 'LINK_CLICKS', 'IMPRESSIONS', 8.48, 29.74, 25, 54, 'men', 'DE,FR', 'stories', '7d_click_1d_view', 'SUCCESS', '2025-10-28', '2025-12-15');
INSERT INTO ad_set VALUES (2018, 106, 'Women 25-44 18', 'ACTIVE', 'LINK_CLICKS', 'IMPRESSIONS', NULL, 17.62, 18, 44, 'all', 'US', 'stories', '7d_click_1d_view', 'SUCCESS', '2025-08-25', '2025-11-30');
INSERT INTO ad_set VALUES (2019, 107, 'Women 25-44 19', 'ACTIVE', 'OFFSITE_CONVERSIONS', 'IMPRESSIONS', 13.38, NULL, 25, 65, 'all', 'US', 'feed', '7d_click', 'LEARNING', '2025-11-20', '2025-12-02');
INSERT INTO ad_set VALUES (2020, 108, 'Parents 20', 'ACTIVE', 'REACH', 'IMPRESSIONS', 2.48, 12.18, 25, 65, 'all', 'US', 'feed', '7d_click', 'SUCCESS', '2025-03-10', NULL);
INSERT INTO ad VALUES (9001, 2001, 'Carousel v1', 'carousel', 'ACTIVE', 'ACTIVE', 'Run further', 'SHOP_NOW', '/running', 'AVERAGE', 'AVERAGE', NULL, NULL, '2025-08-17', '2025-09-04');
INSERT INTO ad VALUES (9002, 2002, 'Static v2', 'image', 'ACTIVE', 'ACTIVE', '20% off', 'SHOP_NOW', '/sale', 'AVERAGE', 'ABOVE_AVERAGE', NULL, NULL, '2025-07-29', '2025-08-14');
INSERT INTO ad VALUES (9003, 2003, 'UGC clip v3', 'video', 'ACTIVE', 'DISAPPROVED', 'Run further', 'SHOP_NOW', '/running', 'BELOW_AVERAGE', NULL, NULL, 'Text in image', '2025-02-26', '2025-04-02');
INSERT INTO ad VALUES (9004, 2004, 'Collection v4', 'carousel', 'ACTIVE', 'ACTIVE', 'Back to school', 'SHOP_NOW', '/boots', 'AVERAGE', 'ABOVE_AVERAGE', 'ABOVE_AVERAGE', NULL, '2025-06-28', '2025-07-21');
INSERT INTO ad VALUES (9005, 2005, 'Video 15s v5', 'video', 'ACTIVE', 'DISAPPROVED', 'Run further', 'LEARN_MORE', '/running', 'AVERAGE', NULL, 'BELOW_AVERAGE', 'Text in image', '2025-10-25', '2025-10-25');
INSERT INTO ad VALUES (9006, 2006, 'Collection v6', 'carousel', 'ACTIVE', 'DISAPPROVED', 'Run further', 'SHOP_NOW', '/running', 'BELOW_AVERAGE', 'BELOW_AVERAGE', 'AVERAGE', 'Text in image', '2025-08-22', '2025-09-10');
INSERT INTO ad VALUES (9007, 2007, 'Static v7', 'image', 'ACTIVE', 'PENDING_REVIEW', '20% off', 'SHOP_NOW', '/boots', 'AVERAGE', 'BELOW_AVERAGE', NULL, NULL, NULL, NULL);
INSERT INTO ad VALUES (9008, 2008, 'UGC clip v8', 'video', 'ACTIVE', 'ACTIVE', NULL, 'SHOP_NOW', '/sale', NULL, 'AVERAGE', 'BELOW_AVERAGE', NULL, '2025-03-07', '2025-03-13');
INSERT INTO ad VALUES (9009, 2009, 'Static v9', 'image', 'PAUSED', 'PAUSED', NULL, 'SHOP_NOW', '/kids', 'ABOVE_AVERAGE', NULL, 'AVERAGE', NULL, '2025-06-28', '2025-07-12');
INSERT INTO ad VALUES (9010, 2010, 'UGC clip v10', 'video', 'ACTIVE', 'ACTIVE', NULL, 'LEARN_MORE', '/kids', 'BELOW_AVERAGE', 'BELOW_AVERAGE', 'ABOVE_AVERAGE', NULL, '2025-01-29', '2025-03-27');
INSERT INTO ad VALUES (9011, 2011, 'Collection v11', 'carousel', 'ACTIVE', 'ACTIVE', '20% off', 'LEARN_MORE', '/boots', 'AVERAGE', 'AVERAGE', 'ABOVE_AVERAGE', NULL, '2025-04-28', '2025-05-19');
INSERT INTO ad VALUES (9012, 2012, 'Carousel v12', 'carousel', 'ACTIVE', 'ACTIVE', 'Back to school', 'SHOP_NOW', '/boots', 'AVERAGE', 'AVERAGE', 'BELOW_AVERAGE', NULL, '2025-06-12', '2025-06-25');
INSERT INTO ad VALUES (9013, 2013, 'Static v13', 'image', 'ACTIVE', 'ACTIVE', '20% off', 'SHOP_NOW', '/kids', 'AVERAGE', 'BELOW_AVERAGE', 'AVERAGE', NULL, '2025-08-17', '2025-09-27');
INSERT INTO ad VALUES (9014, 2014, 'UGC clip v14', 'video', 'ACTIVE', 'ACTIVE', 'Run further', 'LEARN_MORE', '/kids', 'BELOW_AVERAGE', 'BELOW_AVERAGE', 'ABOVE_AVERAGE', NULL, '2025-07-29', '2025-09-11');
INSERT INTO ad VALUES (9015, 2015, 'Static v15', 'image', 'PAUSED', 'PAUSED', NULL, 'SIGN_UP', '/running', 'BELOW_AVERAGE', NULL, 'BELOW_AVERAGE', NULL, '2025-02-26', '2025-03-12');
INSERT INTO ad VALUES (9016, 2016, 'Static v16', 'image', 'ACTIVE', 'ACTIVE', 'Made for winter', 'SHOP_NOW', '/kids', 'ABOVE_AVERAGE', 'BELOW_AVERAGE', NULL, NULL, '2025-06-28', '2025-07-26');
INSERT INTO ad VALUES (9017, 2017, 'Collection v17', 'carousel', 'ACTIVE', 'ACTIVE', 'Run further', 'SHOP_NOW', '/sale', 'AVERAGE', NULL, 'AVERAGE', NULL, '2025-10-25', '2025-10-25');
INSERT INTO ad VALUES (9018, 2018, 'UGC clip v18', 'video', 'ACTIVE', 'PENDING_REVIEW', 'Run further', 'SHOP_NOW', '/sale', 'AVERAGE', NULL, 'BELOW_AVERAGE', NULL, '2025-08-22', '2025-09-19');
INSERT INTO ad VALUES (9019, 2019, 'Carousel v19', 'carousel', 'ACTIVE', 'ACTIVE', '20% off', 'SIGN_UP', '/kids', 'ABOVE_AVERAGE', 'BELOW_AVERAGE', 'AVERAGE', NULL, NULL, NULL);
INSERT INTO ad VALUES (9020, 2020, 'Carousel v20', 'carousel', 'ACTIVE', 'DISAPPROVED', 'Run further', 'SHOP_NOW', '/running', NULL, 'ABOVE_AVERAGE', 'AVERAGE', 'Text in image', '2025-03-07', '2025-04-27');
INSERT INTO ad VALUES (9021, 2001, 'Collection v21', 'carousel', 'ACTIVE', 'ACTIVE', 'Back to school', 'SIGN_UP', '/sale', 'AVERAGE', 'AVERAGE', 'AVERAGE', NULL, '2025-08-17', '2025-09-13');
INSERT INTO ad VALUES (9022, 2002, 'Video 15s v22', 'video', 'ACTIVE', 'ACTIVE', 'Run further', 'SHOP_NOW', '/sale', 'AVERAGE', 'AVERAGE', 'AVERAGE', NULL, '2025-07-29', '2025-09-22');
INSERT INTO ad VALUES (9023, 2003, 'Video 15s v23', 'video', 'ACTIVE', 'ACTIVE', 'Run further', 'LEARN_MORE', '/running', 'AVERAGE', 'AVERAGE', 'BELOW_AVERAGE', NULL, '2025-02-26', '2025-03-24');
INSERT INTO ad VALUES (9024, 2004, 'Carousel v24', 'carousel', 'ACTIVE', 'ACTIVE', 'Run further', 'SHOP_NOW', '/running', 'AVERAGE', NULL, 'BELOW_AVERAGE', NULL, '2025-06-28', '2025-07-09');
INSERT INTO ad VALUES (9025, 2005, 'Static v25', 'image', 'ACTIVE', 'ACTIVE', '20% off', 'SHOP_NOW', '/running', NULL, 'BELOW_AVERAGE', 'AVERAGE', NULL, '2025-10-25', '2025-10-25');
INSERT INTO ad VALUES (9026, 2006, 'Static v26', 'image', 'ACTIVE', 'ACTIVE', 'Back to school', 'SHOP_NOW', '/boots', 'BELOW_AVERAGE', 'AVERAGE', 'AVERAGE', NULL, '2025-08-22', '2025-08-28');
INSERT INTO ad VALUES (9027, 2007, 'Carousel v27', 'carousel', 'ACTIVE', 'DISAPPROVED', 'Made for winter', 'SHOP_NOW', '/kids', 'AVERAGE', 'AVERAGE', NULL, 'Text in image', NULL, NULL);
INSERT INTO ad VALUES (9028, 2008, 'UGC clip v28', 'video', 'ACTIVE', 'ACTIVE', 'Made for winter', 'SIGN_UP', '/running', 'BELOW_AVERAGE', 'AVERAGE', 'AVERAGE', NULL, '2025-03-07', '2025-03-30');
INSERT INTO ad_insights_daily VALUES (1, 9011, '2025-08-30', 9199, 8401, 1.09, 343, 308, 227, 204, 181, 37.25, 3.73, 380, NULL, NULL, NULL, 37, 18, 13, 7, 11, 2, 1478.65, 17, 0, 'EUR', '2025-08-31');
INSERT INTO ad_insights_daily VALUES (2, 9020, '2025-09-01', 14144, 10381, 1.36, 126, 113, 103, 92, 82, 121.19, 12.12, 263, NULL, NULL, NULL, 5, 2, 0, 0, 0, 0, 0.0, 0, 0, 'USD', '2025-09-02');
INSERT INTO ad_insights_daily VALUES (3, 9004, '2025-09-01', 7585, 6561, 1.16, 235, 211, 127, 114, 101, 32.36, 3.24, 346, NULL, NULL, NULL, 11, 5, 4, 2, 3, 1, 519.42, 0, 0, 'EUR', '2025-09-04');
INSERT INTO ad_insights_daily VALUES (4, 9023, '2025-09-01', 19506, 10334, 1.89, 361, 324, 246, 221, 196, 116.53, 11.65, 463, 5851, 1170, 702, 41, 20, 6, 3, 5, 1, 550.4, 0, 0, 'EUR', '2025-09-03');
INSERT INTO ad_insights_daily VALUES (5, 9020, '2025-09-01', 25400, 13866, 1.83, 753, 677, 391, 351, 312, 101.93, 10.19, 805, NULL, NULL, NULL, 77, 38, 22, 13, 19, 3, 2175.25, 0, 0, 'USD', '2025-09-04');
INSERT INTO ad_insights_daily VALUES (6, 9005, '2024-09-08', 14940, 11400, 1.31, 357, 321, 252, 226, 201, 102.98, 10.3, 460, 4482, 896, 537, 47, 23, 10, 6, 9, 1, 730.09, 0, 0, 'EUR', '2024-09-10');
INSERT INTO ad_insights_daily VALUES (7, 9006, '2025-09-02', 16755, 9532, 1.76, 419, 377, 352, 316, 281, 142.87, 14.29, 529, NULL, NULL, NULL, 54, 27, 9, 5, 8, 1, 749.66, 0, 0, 'USD', '2025-09-03');
INSERT INTO ad_insights_daily VALUES (8, 9003, '2025-09-02', 2358, 1839, 1.28, 29, 26, 15, 13, 12, 16.89, 1.69, 48, 707, 141, 84, 1, 0, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-09-03');
INSERT INTO ad_insights_daily VALUES (9, 9002, '2025-09-07', 6231, 4840, 1.29, 228, 205, 153, 137, 122, 32.01, 3.2, 307, NULL, NULL, NULL, 10, 5, 3, 1, 2, 1, 224.33, 0, 0, 'EUR', '2025-09-10');
INSERT INTO ad_insights_daily VALUES (10, 9018, '2025-09-07', 25805, 13402, 1.93, 303, 272, 174, 156, 139, 153.68, 15.37, 497, 7741, 1548, 928, 34, 17, 14, 8, 12, 2, 1243.06, 0, 0, 'USD', '2025-09-09');
INSERT INTO ad_insights_daily VALUES (11, 9009, '2025-09-09', 4585, 2439, 1.88, 182, 163, 129, 116, 103, 37.19, 3.72, 341, NULL, NULL, NULL, 11, 5, 3, 1, 2, 1, 379.49, 0, 0, 'USD', '2025-09-11');
INSERT INTO ad_insights_daily VALUES (12, 9006, '2024-09-12', 12613, 11869, 1.06, 444, 399, 319, 287, 255, 114.76, 11.48, 549, NULL, NULL, NULL, 10, 5, 2, 1, 1, 1, 247.77, 0, 0, 'USD', '2024-09-15');
INSERT INTO ad_insights_daily VALUES (13, 9024, '2025-09-12', 9729, 7551, 1.29, 281, 252, 147, 132, 117, 45.45, 4.55, 438, NULL, NULL, NULL, 12, 6, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-09-14');
INSERT INTO ad_insights_daily VALUES (14, 9023, '2025-09-10', 6608, 4112, 1.61, 137, 123, 113, 101, 90, 46.51, 4.65, 263, 1982, 396, 237, 13, 6, 1, 0, 0, 1, 103.29, 0, 0, 'EUR', '2025-09-12');
INSERT INTO ad_insights_daily VALUES (15, 9006, '2025-09-13', 14827, 9670, 1.53, 495, 445, 304, 273, 243, 139.39, 13.94, 595, NULL, NULL, NULL, 11, 5, 3, 1, 2, 1, 304.02, 0, 0, 'USD', '2025-09-16');
INSERT INTO ad_insights_daily VALUES (16, 9011, '2025-09-13', 19699, 11844, 1.66, 609, 548, 351, 315, 280, 199.55, 19.96, 787, NULL, NULL, NULL, 34, 17, 7, 4, 6, 1, 570.43, 1, 0, 'EUR', '2025-09-15');
INSERT INTO ad_insights_daily VALUES (17, 9001, '2025-09-14', 2960, 2436, 1.22, 95, 85, 77, 69, 61, 11.88, 1.19, 273, NULL, NULL, NULL, 2, 1, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-09-15');
INSERT INTO ad_insights_daily VALUES (18, 9015, '2024-10-25', 14624, 9781, 1.5, 309, 278, 210, 189, 168, 128.85, 12.88, 321, NULL, NULL, NULL, 6, 3, 2, 1, 1, 1, 230.46, 0, 0, 'EUR', '2024-10-27');
INSERT INTO ad_insights_daily VALUES (19, 9004, '2025-09-16', 4171, 3469, 1.2, 134, 120, 73, 65, 58, 22.18, 2.22, 225, NULL, NULL, NULL, 8, 4, 1, 0, 0, 1, 61.23, 0, 0, 'EUR', '2025-09-18');
INSERT INTO ad_insights_daily VALUES (20, 9002, '2025-09-20', 24021, 20810, 1.15, 681, 612, 528, 475, 422, 210.32, 21.03, 760, NULL, NULL, NULL, 52, 26, 13, 7, 11, 2, 1626.83, 0, 0, 'EUR', '2025-09-22');
INSERT INTO ad_insights_daily VALUES (21, 9008, '2025-09-20', 21061, 16879, 1.25, 668, 601, 375, 337, 300, 162.59, 16.26, 750, 6318, 1263, 758, 71, 35, 19, 11, 17, 2, 1280.91, 0, 0, 'USD', '2025-09-22');
INSERT INTO ad_insights_daily VALUES (22, 9002, '2025-09-22', 12099, 11374, 1.06, 280, 252, 210, 189, 168, 126.45, 12.65, 438, NULL, NULL, NULL, 21, 10, 4, 2, 3, 1, 335.15, 0, 0, 'EUR', '2025-09-25');
INSERT INTO ad_insights_daily VALUES (23, 9013, '2025-09-18', 17065, 11743, 1.45, 492, 442, 412, 370, 329, 66.32, 6.63, 565, NULL, NULL, NULL, 38, 19, 6, 3, 5, 1, 422.71, 0, 0, 'EUR', '2025-09-21');
INSERT INTO ad_insights_daily VALUES (24, 9008, '2024-10-01', 8636, 5955, 1.45, 199, 179, 135, 121, 108, 53.92, 5.39, 260, 2590, 518, 310, 5, 2, 0, 0, 0, 0, 0.0, 0, 0, 'USD', '2024-10-04');
INSERT INTO ad_insights_daily VALUES (25, 9013, '2025-09-22', 24040, 22328, 1.08, 784, 705, 414, 372, 331, 212.25, 21.23, 958, NULL, NULL, NULL, 23, 11, 8, 4, 7, 1, 785.4, 0, 0, 'EUR', '2025-09-23');
INSERT INTO ad_insights_daily VALUES (26, 9024, '2025-09-21', 23529, 13279, 1.77, 418, 376, 291, 261, 232, 220.91, 22.09, 452, NULL, NULL, NULL, 35, 17, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-09-23');
INSERT INTO ad_insights_daily VALUES (27, 9002, '2025-09-26', 23510, 13712, 1.71, 729, 656, 589, 530, 471, 222.99, 22.3, 843, NULL, NULL, NULL, 51, 25, 17, 10, 15, 2, 1700.9, 0, 0, 'EUR', '2025-09-29');
INSERT INTO ad_insights_daily VALUES (28, 9018, '2025-09-29', 3005, 2463, 1.22, 85, 76, 59, 53, 47, 24.69, 2.47, 221, 901, 180, 108, 5, 2, 0, 0, 0, 0, 0.0, 0, 0, 'USD', '2025-10-01');
INSERT INTO ad_insights_daily VALUES (29, 9018, '2025-09-29', 25288, 23351, 1.08, 591, 531, 406, 365, 324, 207.71, 20.77, 606, 7586, 1517, 910, 71, 35, 25, 15, 22, 3, 2052.21, 0, 0, 'USD', '2025-10-01');
INSERT INTO ad_insights_daily VALUES (30, 9013, '2024-09-24', 4354, 3691, 1.18, 52, 46, 31, 27, 24, 24.06, 2.41, 140, NULL, NULL, NULL, 3, 1, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2024-09-26');
INSERT INTO ad_insights_daily VALUES (31, 9005, '2025-09-29', 20687, 10759, 1.92, 281, 252, 183, 164, 146, 224.59, 22.46, 377, 6206, 1241, 744, 33, 16, 9, 5, 8, 1, 705.16, 0, 0, 'EUR', '2025-09-30');
INSERT INTO ad_insights_daily VALUES (32, 9006, '2025-09-29', 18772, 17728, 1.06, 285, 256, 204, 183, 163, 155.35, 15.54, 304, NULL, NULL, NULL, 26, 13, 4, 2, 3, 1, 461.24, 0, 0, 'USD', '2025-09-30');
INSERT INTO ad_insights_daily VALUES (33, 9011, '2025-10-04', 4852, 3104, 1.56, 54, 48, 44, 39, 35, 43.73, 4.37, 205, NULL, NULL, NULL, 7, 3, 0, 0, 0, 0, 0.0, 9, 0, 'EUR', '2025-10-06');
INSERT INTO ad_insights_daily VALUES (34, 9009, '2025-09-30', 11472, 7554, 1.52, 441, 396, 282, 253, 225, 35.92, 3.59, 586, NULL, NULL, NULL, 49, 24, 7, 4, 6, 1, 649.94, 0, 0, 'USD', '2025-10-02');
INSERT INTO ad_insights_daily VALUES (35, 9003, '2025-10-02', 9463, 5137, 1.84, 164, 147, 102, 91, 81, 55.5, 5.55, 219, 2838, 567, 340, 16, 8, 2, 1, 1, 1, 204.67, 0, 0, 'EUR', '2025-10-03');
INSERT INTO ad_insights_daily VALUES (36, 9021, '2024-10-20', 8462, 7867, 1.08, 108, 97, 72, 64, 57, 30.09, 3.01, 183, NULL, NULL, NULL, 4, 2, 1, 0, 0, 1, 106.78, 0, 0, 'EUR', '2024-10-22');
INSERT INTO ad_insights_daily VALUES (37, 9023, '2025-10-04', 13172, 8562, 1.54, 363, 326, 301, 270, 240, 62.09, 6.21, 413, 3951, 790, 474, 59, 29, 6, 3, 5, 1, 515.08, 0, 0, 'EUR', '2025-10-06');
INSERT INTO ad_insights_daily VALUES (38, 9015, '2025-10-07', 2520, 2291, 1.1, 21, 18, 10, 9, 8, 27.33, 2.73, 120, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-10-09');
INSERT INTO ad_insights_daily VALUES (39, 9015, '2025-10-11', 20810, 13350, 1.56, 376, 338, 313, 281, 250, 177.78, 17.78, 513, NULL, NULL, NULL, 33, 16, 5, 3, 4, 1, 305.56, 0, 0, 'EUR', '2025-10-12');
INSERT INTO ad_insights_daily VALUES (40, 9005, '2025-10-09', 5139, 3432, 1.5, 83, 74, 43, 38, 34, 49.11, 4.91, 236, 1541, 308, 184, 5, 2, 1, 0, 0, 1, 125.37, 0, 0, 'EUR', '2025-10-11');
INSERT INTO ad_insights_daily VALUES (41, 9024, '2025-10-14', 25757, 15267, 1.69, 971, 873, 763, 686, 610, 80.01, 8.0, 1115, NULL, NULL, NULL, 73, 36, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-10-17');
INSERT INTO ad_insights_daily VALUES (42, 9018, '2024-10-13', 2060, 1085, 1.9, 39, 35, 23, 20, 18, 15.54, 1.55, 160, 618, 123, 74, 2, 1, 0, 0, 0, 0, 0.0, 0, 0, 'USD', '2024-10-15');
INSERT INTO ad_insights_daily VALUES (43, 9012, '2025-10-11', 22965, 19842, 1.16, 759, 683, 402, 361, 321, 147.55, 14.76, 819, NULL, NULL, NULL, 57, 28, 19, 11, 17, 2, 2287.09, 0, 24, 'USD', '2025-10-13');
INSERT INTO ad_insights_daily VALUES (44, 9020, '2025-10-18', 13501, 11223, 1.2, 130, 117, 100, 90, 80, 56.24, 5.62, 150, NULL, NULL, NULL, 11, 5, 2, 1, 1, 1, 240.93, 0, 0, 'USD', '2025-10-21');
INSERT INTO ad_insights_daily VALUES (45, 9005, '2025-10-14', 4586, 3234, 1.42, 54, 48, 31, 27, 24, 37.84, 3.78, 123, 1375, 275, 165, 3, 1, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-10-15');
INSERT INTO ad_insights_daily VALUES (46, 9009, '2025-10-15', 10228, 5157, 1.98, 314, 282, 210, 189, 168, 78.47, 7.85, 351, NULL, NULL, NULL, 31, 15, 13, 7, 11, 2, 1496.49, 0, 0, 'USD', '2025-10-16');
INSERT INTO ad_insights_daily VALUES (47, 9012, '2025-10-15', 23604, 17410, 1.36, 656, 590, 458, 412, 366, 232.03, 23.2, 803, NULL, NULL, NULL, 55, 27, 19, 11, 17, 2, 1286.43, 0, 35, 'USD', '2025-10-16');
INSERT INTO ad_insights_daily VALUES (48, 9016, '2024-10-21', 6766, 6351, 1.07, 74, 66, 48, 43, 38, 52.84, 5.28, 128, NULL, NULL, NULL, 8, 4, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2024-10-22');
INSERT INTO ad_insights_daily VALUES (49, 9011, '2025-10-23', 13506, 10528, 1.28, 167, 150, 87, 78, 69, 78.9, 7.89, 329, NULL, NULL, NULL, 10, 5, 1, 0, 0, 1, 56.85, 15, 0, 'EUR', '2025-10-26');
INSERT INTO ad_insights_daily VALUES (50, 9015, '2025-10-22', 1380, 958, 1.44, 18, 16, 15, 13, 12, 10.24, 1.02, 182, NULL, NULL, NULL, 0, 0, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-10-23');
INSERT INTO ad_insights_daily VALUES (51, 9006, '2025-10-25', 14782, 13202, 1.12, 262, 235, 152, 136, 121, 61.24, 6.12, 265, NULL, NULL, NULL, 13, 6, 4, 2, 3, 1, 431.89, 0, 0, 'USD', '2025-10-26');
INSERT INTO ad_insights_daily VALUES (52, 9020, '2025-10-22', 17873, 15751, 1.13, 450, 405, 371, 333, 296, 92.17, 9.22, 480, NULL, NULL, NULL, 50, 25, 17, 10, 15, 2, 1984.42, 0, 0, 'USD', '2025-10-24');
INSERT INTO ad_insights_daily VALUES (53, 9020, '2025-10-26', 9574, 8029, 1.19, 267, 240, 200, 180, 160, 57.76, 5.78, 403, NULL, NULL, NULL, 14, 7, 3, 1, 2, 1, 360.59, 0, 0, 'USD', '2025-10-29');
INSERT INTO ad_insights_daily VALUES (54, 9008, '2024-11-01', 12783, 9153, 1.4, 284, 255, 238, 214, 190, 53.46, 5.35, 332, 3834, 766, 460, 12, 6, 2, 1, 1, 1, 241.24, 0, 0, 'USD', '2024-11-03');
INSERT INTO ad_insights_daily VALUES (55, 9003, '2025-10-27', 12467, 10036, 1.24, 445, 400, 366, 329, 292, 70.75, 7.08, 514, 3740, 748, 448, 14, 7, 5, 3, 4, 1, 610.1, 0, 0, 'EUR', '2025-10-30');
INSERT INTO ad_insights_daily VALUES (56, 9020, '2025-10-31', 9160, 7013, 1.31, 223, 200, 139, 125, 111, 40.7, 4.07, 289, NULL, NULL, NULL, 27, 13, 4, 2, 3, 1, 495.22, 0, 0, 'USD', '2025-11-01');
INSERT INTO ad_insights_daily VALUES (57, 9016, '2025-10-31', 11395, 10091, 1.13, 225, 202, 169, 152, 135, 78.87, 7.89, 348, NULL, NULL, NULL, 16, 8, 0, 0, 0, 0, 0.0, 0, 0, 'EUR', '2025-11-03');
INSERT INTO ad_insights_daily VALUES (58, 9001, '2025-11-02', 16090, 12437, 1.29, 544, 489, 326, 293, 260, 160.21, 16.02, 561, NULL, NULL, NULL, 11, 5, 3, 1, 2, 1, 367.87, 0, 0, 'EUR', '2025-11-02');
INSERT INTO ad_insights_daily VALUES (59, 9009, '2025-10-31', 21093, 15115, 1.4, 498, 448, 347, 312, 277, 68.06, 6.81, 544, NULL, NULL, NULL, 51, 25, 14, 8, 12, 2, 1553.85, 0, 0, 'USD', '2025-11-01');
INSERT INTO ad_insights_daily VALUES (60, 9005, '2024-10-18', 8134, 5698, 1.43, 133, 119, 85, 76, 68, 74.87, 7.49, 308, 2440, 488, 292, 13, 6, 1, 0, 0, 1, 104.93, 0, 0, 'EUR', '2024-10-19');
INSERT INTO device_insights_daily VALUES (1, 102, '2025-09-03', 'audience_network', 'mobile_app', 9240, 46, 32, 57.76, 1, 105.17);
INSERT INTO device_insights_daily VALUES (2, 103, '2025-09-05', 'instagram', 'mobile_app', 2008, 49, 34, 16.92, 1, 72.44);
INSERT INTO device_insights_daily VALUES (3, 107, '2025-09-03', 'instagram', 'mobile_app', 609, 18, 12, 5.02, 0, 0.0);
INSERT INTO device_insights_daily VALUES (4, 105, '2025-09-04', 'audience_network', 'mobile_app', 5295, 51, 35, 29.32, 1, 61.04);
INSERT INTO device_insights_daily VALUES (5, 106, '2025-09-08', 'facebook', 'mobile_app', 12279, 333, 233, 48.33, 16, 1580.22);
INSERT INTO device_insights_daily VALUES (6, 104, '2025-09-08', 'facebook', 'mobile_app', 13438, 373, 261, 116.55, 14, 1412.01);
INSERT INTO device_insights_daily VALUES (7, 102, '2025-09-07', 'audience_network', 'mobile_app', 2571, 73, 51, 13.89, 0, 0.0);
INSERT INTO device_insights_daily VALUES (8, 103, '2025-09-10', 'audience_network', 'mobile_app', 10965, 291, 203, 100.36, 7, 447.22);
INSERT INTO device_insights_daily VALUES (9, 107, '2025-09-14', 'facebook', 'mobile_app', 5085, 72, 50, 39.42, 1, 92.87);
INSERT INTO device_insights_daily VALUES (10, 105, '2025-09-09', 'facebook', 'mobile_app', 5551, 29, 20, 41.32, 1, 98.53);
INSERT INTO device_insights_daily VALUES (11, 106, '2025-09-14', 'instagram', 'mobile_app', 5892, 125, 87, 51.59, 5, 555.15);
INSERT INTO device_insights_daily VALUES (12, 104, '2025-09-14', 'facebook', 'mobile_app', 8327, 64, 44, 41.76, 3, 321.69);
INSERT INTO device_insights_daily VALUES (13, 102, '2025-09-14', 'instagram', 'mobile_app', 3646, 40, 28, 28.54, 1, 93.83);
INSERT INTO device_insights_daily VALUES (14, 103, '2025-09-17', 'instagram', 'mobile_app', 13658, 199, 139, 97.98, 7, 558.79);
INSERT INTO device_insights_daily VALUES (15, 107, '2025-09-15', 'instagram', 'desktop', 13472, 171, 119, 105.61, 2, 217.44);
INSERT INTO device_insights_daily VALUES (16, 105, '2025-09-17', 'facebook', 'mobile_app', 4372, 104, 72, 38.2, 3, 286.24);
INSERT INTO device_insights_daily VALUES (17, 106, '2025-09-21', 'facebook', 'mobile_app', 11868, 87, 60, 71.9, 4, 446.25);
INSERT INTO device_insights_daily VALUES (18, 104, '2025-09-23', 'instagram', 'mobile_app', 4227, 79, 55, 26.37, 2, 132.72);
INSERT INTO device_insights_daily VALUES (19, 102, '2025-09-25', 'facebook', 'mobile_app', 6301, 136, 95, 46.31, 4, 313.48);
INSERT INTO device_insights_daily VALUES (20, 103, '2025-09-27', 'instagram', 'mobile_app', 11611, 130, 91, 65.49, 5, 338.16);
INSERT INTO device_insights_daily VALUES (21, 107, '2025-09-27', 'audience_network', 'mobile_app', 6585, 132, 92, 23.37, 0, 0.0);
INSERT INTO device_insights_daily VALUES (22, 105, '2025-09-29', 'instagram', 'desktop', 8792, 244, 170, 42.34, 8, 631.67);
INSERT INTO device_insights_daily VALUES (23, 106, '2025-09-29', 'facebook', 'desktop', 5663, 88, 61, 20.85, 2, 154.44);
INSERT INTO device_insights_daily VALUES (24, 104, '2025-10-03', 'instagram', 'mobile_app', 7913, 97, 67, 64.37, 4, 343.97);
INSERT INTO device_insights_daily VALUES (25, 102, '2025-10-04', 'instagram', 'mobile_app', 5541, 43, 30, 46.86, 1, 115.51);
INSERT INTO device_insights_daily VALUES (26, 103, '2025-10-04', 'instagram', 'mobile_app', 1382, 33, 23, 11.1, 0, 0.0);
INSERT INTO device_insights_daily VALUES (27, 107, '2025-09-30', 'instagram', 'mobile_app', 864, 5, 3, 7.27, 0, 0.0);
INSERT INTO device_insights_daily VALUES (28, 105, '2025-10-04', 'instagram', 'desktop', 9789, 166, 116, 30.82, 3, 283.82);
INSERT INTO device_insights_daily VALUES (29, 106, '2025-10-09', 'instagram', 'mobile_app', 12434, 292, 204, 111.16, 10, 747.92);
INSERT INTO device_insights_daily VALUES (30, 104, '2025-10-05', 'facebook', 'mobile_app', 8844, 235, 164, 37.91, 7, 762.13);
INSERT INTO device_insights_daily VALUES (31, 102, '2025-10-11', 'audience_network', 'mobile_app', 3693, 41, 28, 19.19, 0, 0.0);
INSERT INTO device_insights_daily VALUES (32, 103, '2025-10-11', 'instagram', 'mobile_app', 11331, 96, 67, 85.66, 4, 305.99);
INSERT INTO device_insights_daily VALUES (33, 107, '2025-10-11', 'facebook', 'mobile_app', 1737, 29, 20, 11.28, 0, 0.0);
INSERT INTO device_insights_daily VALUES (34, 105, '2025-10-11', 'instagram', 'desktop', 2063, 44, 30, 15.17, 1, 117.1);
INSERT INTO device_insights_daily VALUES (35, 106, '2025-10-11', 'instagram', 'mobile_app', 3732, 67, 46, 30.64, 1, 72.46);
INSERT INTO device_insights_daily VALUES (36, 104, '2025-10-13', 'audience_network', 'mobile_app', 10121, 163, 114, 48.13, 1, 97.42);
INSERT INTO device_insights_daily VALUES (37, 102, '2025-10-15', 'instagram', 'desktop', 8207, 225, 157, 71.39, 1, 76.66);
INSERT INTO device_insights_daily VALUES (38, 103, '2025-10-15', 'facebook', 'desktop', 6003, 176, 123, 55.16, 1, 112.89);
INSERT INTO device_insights_daily VALUES (39, 107, '2025-10-21', 'facebook', 'mobile_app', 12404, 185, 129, 46.93, 8, 751.45);
INSERT INTO device_insights_daily VALUES (40, 105, '2025-10-18', 'audience_network', 'desktop', 7112, 165, 115, 54.77, 0, 0.0);
INSERT INTO device_insights_daily VALUES (41, 106, '2025-10-24', 'instagram', 'desktop', 8205, 178, 124, 35.67, 0, 0.0);
INSERT INTO device_insights_daily VALUES (42, 104, '2025-10-21', 'instagram', 'mobile_app', 10638, 227, 158, 48.01, 2, 221.18);
INSERT INTO device_insights_daily VALUES (43, 102, '2025-10-23', 'facebook', 'desktop', 8043, 109, 76, 44.0, 2, 142.61);
INSERT INTO device_insights_daily VALUES (44, 103, '2025-10-22', 'instagram', 'mobile_app', 5540, 107, 74, 40.27, 2, 169.23);
INSERT INTO device_insights_daily VALUES (45, 107, '2025-10-28', 'audience_network', 'mobile_app', 13000, 364, 254, 75.45, 9, 853.86);
INSERT INTO device_insights_daily VALUES (46, 105, '2025-10-29', 'instagram', 'mobile_app', 5112, 41, 28, 36.65, 1, 110.02);
INSERT INTO device_insights_daily VALUES (47, 106, '2025-10-30', 'facebook', 'mobile_app', 11228, 158, 110, 78.1, 1, 95.17);
INSERT INTO device_insights_daily VALUES (48, 104, '2025-10-28', 'audience_network', 'mobile_app', 5870, 105, 73, 26.96, 3, 155.94);
INSERT INTO device_insights_daily VALUES (49, 102, '2025-10-29', 'instagram', 'mobile_app', 4005, 55, 38, 37.21, 2, 187.6);
INSERT INTO device_insights_daily VALUES (50, 103, '2025-11-02', 'instagram', 'mobile_app', 7334, 191, 133, 48.22, 1, 99.79);
INSERT INTO budget_change_log VALUES (1, 108, '2025-03-05 09:19:50', 'lena', 'daily_budget', '60', '50');
INSERT INTO budget_change_log VALUES (2, 101, '2025-03-18 07:53:30', 'rule_bot', 'status', 'PAUSED', 'ACTIVE');
INSERT INTO budget_change_log VALUES (3, 112, '2025-04-04 17:31:39', 'marco', 'daily_budget', '60', '120');
INSERT INTO budget_change_log VALUES (4, 110, '2025-04-23 16:28:03', 'marco', 'lifetime_budget', '100', '50');
INSERT INTO budget_change_log VALUES (5, 112, '2025-05-08 09:40:26', 'marco', 'daily_budget', '40', '80');
INSERT INTO budget_change_log VALUES (6, 103, '2025-05-23 10:36:00', 'lena', 'daily_budget', '60', '80');
INSERT INTO budget_change_log VALUES (7, 105, '2025-06-12 15:09:19', 'rule_bot', 'daily_budget', '60', '120');
INSERT INTO budget_change_log VALUES (8, 107, '2025-06-26 18:23:20', 'lena', 'lifetime_budget', '100', '120');
INSERT INTO budget_change_log VALUES (9, 112, '2025-07-10 16:31:10', 'marco', 'daily_budget', '40', '50');
INSERT INTO budget_change_log VALUES (10, 107, '2025-07-28 18:54:02', 'rule_bot', 'daily_budget', '40', '80');
INSERT INTO budget_change_log VALUES (11, 103, '2025-08-15 18:11:51', 'lena', 'daily_budget', '100', '50');
INSERT INTO budget_change_log VALUES (12, 106, '2025-08-27 07:20:59', 'lena', 'lifetime_budget', '40', '120');
INSERT INTO budget_change_log VALUES (13, 108, '2025-09-11 16:21:50', 'marco', 'daily_budget', '40', '50');
INSERT INTO budget_change_log VALUES (14, 105, '2025-09-30 15:49:09', 'lena', 'daily_budget', '60', '50');
INSERT INTO budget_change_log VALUES (15, 105, '2025-10-14 14:05:15', 'lena', 'status', 'ACTIVE', 'PAUSED');
INSERT INTO budget_change_log VALUES (16, 103, '2025-11-01 18:15:45', 'lena', 'daily_budget', '100', '50');
