CREATE TABLE product (
  product_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  category TEXT,
  price REAL,
  weight_g INTEGER,
  is_vegan INTEGER  -- 1 yes, 0 no
);
CREATE TABLE ingredient (
  ingredient_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  unit_cost REAL,  -- per kilogram
  allergen TEXT,
  supplier TEXT
);
CREATE TABLE recipe (
  product_id INTEGER REFERENCES product(product_id),
  ingredient_id INTEGER REFERENCES ingredient(ingredient_id),
  grams INTEGER,
  PRIMARY KEY (product_id, ingredient_id)
);
CREATE TABLE baker (
  baker_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hire_date TEXT,
  shift TEXT,
  hourly_wage REAL,
  mentor_id INTEGER REFERENCES baker(baker_id)
);
CREATE TABLE batch (
  batch_id INTEGER PRIMARY KEY,
  product_id INTEGER REFERENCES product(product_id),
  baker_id INTEGER REFERENCES baker(baker_id),
  bake_date TEXT,
  quantity INTEGER,
  wasted INTEGER
);
INSERT INTO product VALUES (1,'Country Loaf','Bread',4.5,900,1),(2,'Rye Sourdough','Bread',5.2,1000,1),(3,'Baguette','Bread',1.8,250,1),(4,'Butter Croissant','Pastry',2.1,70,0),(5,'Almond Croissant','Pastry',2.9,95,0),(6,'Cinnamon Roll','Pastry',2.7,110,0),(7,'Apple Tart','Cake',18.0,1100,0),(8,'Chocolate Cake','Cake',24.0,1300,0),(9,'Oat Cookie','Biscuit',1.2,45,1),(10,'Walnut Bread','Bread',5.6,800,1),(11,'Lemon Cake','Cake',19.5,1000,0),(12,'Cheese Twist','Pastry',2.4,80,0);
INSERT INTO ingredient VALUES (1,'Wheat flour',0.9,'Gluten','Millers Ltd'),(2,'Rye flour',1.1,'Gluten','Millers Ltd'),(3,'Butter',8.4,'Milk','Green Meadow'),(4,'Sugar',1.2,NULL,'Sweet Source'),(5,'Almonds',11.5,'Nuts','Nut House'),(6,'Cinnamon',16.0,NULL,'Spice Road'),(7,'Apples',2.3,NULL,'Hill Orchard'),(8,'Dark chocolate',9.9,'Milk','Cocoa Works'),(9,'Eggs',3.2,'Egg','Green Meadow'),(10,'Oats',1.6,'Gluten','Millers Ltd'),(11,'Walnuts',12.8,'Nuts','Nut House'),(12,'Salt',0.5,NULL,'Spice Road'),(13,'Lemons',3.0,NULL,'Hill Orchard'),(14,'Saffron',3200.0,NULL,'Spice Road');
INSERT INTO recipe VALUES (1,1,600),(1,12,12),(2,2,650),(2,12,13),(3,1,180),(3,12,4),(4,1,38),(4,3,22),(4,4,5),(5,1,38),(5,3,22),(5,5,20),(5,4,10),(6,1,60),(6,3,18),(6,4,20),(6,6,3),(7,1,250),(7,3,140),(7,4,110),(7,7,600),(8,1,220),(8,3,200),(8,4,260),(8,8,300),(8,9,240),(9,10,20),(9,4,12),(10,1,450),(10,11,130),(10,12,10),(11,1,230),(11,3,180),(11,4,240),(11,9,200);
INSERT INTO baker VALUES (1,'Gisela Mott','2009-04-01','night',24.5,NULL),(2,'Ahmed Farouk','2015-09-15','night',21.0,1),(3,'Louise Perrin','2018-02-01','morning',20.5,1),(4,'Danny Okafor','2021-06-14','morning',17.8,3),(5,'Irene Vogt','2023-01-09','night',16.9,2),(6,'Paul Benoit','2012-11-20','morning',22.3,NULL),(7,'Tina Sand','2024-10-07','morning',15.5,3);
INSERT INTO batch VALUES (1,1,1,'2025-03-10',60,2),(2,2,1,'2025-03-10',40,0),(3,3,2,'2025-03-10',150,12),(4,4,3,'2025-03-10',120,5),(5,6,4,'2025-03-10',80,4),(6,8,6,'2025-03-11',10,0),(7,1,2,'2025-03-11',55,1),(8,3,2,'2025-03-11',140,9),(9,5,3,'2025-03-11',60,3),(10,9,4,'2025-03-11',200,0),(11,7,6,'2025-03-12',12,1),(12,2,5,'2025-03-12',45,6),(13,4,3,'2025-03-12',110,NULL),(14,3,5,'2025-03-12',160,20),(15,10,1,'2025-03-12',30,0),(16,6,4,'2025-03-13',90,2),(17,1,1,'2025-03-13',65,3),(18,8,6,'2025-03-13',12,1),(19,4,4,'2025-03-13',100,8),(20,9,3,'2025-02-27',180,5),(21,11,6,'2025-02-28',9,0),(22,3,2,'2025-02-28',130,4);
INSERT INTO product VALUES (13,'Almond Meringue','Biscuit',1.9,40,0);
INSERT INTO recipe VALUES (13,5,15),(13,4,20),(13,9,12);
