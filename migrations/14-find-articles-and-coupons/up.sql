-- A line that was typed by its name is the catalogue's article of that name.
CREATE INDEX product_by_skeleton ON product (skeleton);

-- One for whoever brings it is found among what was given beside purchases by itself alone.
CREATE INDEX referral_part_by_coupon ON referral_part (coupon) WHERE coupon IS NOT NULL;
CREATE INDEX compensation_by_coupon ON compensation (coupon) WHERE coupon IS NOT NULL;

-- A member's own coupon goes along when the sale that brought it is given to somebody else; the attribution is the fact of it.
UPDATE coupon_now SET member = (
    SELECT a.member FROM coupon c JOIN attribution a ON a.sale = c.sale
    WHERE c.id = coupon_now.coupon AND NOT EXISTS (SELECT 1 FROM merge_sale WHERE attribution = a.id)
    ORDER BY a.till DESC, a.seq DESC LIMIT 1)
WHERE state = 'open'
  AND EXISTS (SELECT 1 FROM coupon c WHERE c.id = coupon_now.coupon AND c.sale IS NOT NULL AND c.member IS NOT NULL);
