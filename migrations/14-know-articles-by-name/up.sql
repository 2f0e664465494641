-- A line that was typed by its name is the catalogue's article of that name.
CREATE INDEX product_by_skeleton ON product (skeleton);
