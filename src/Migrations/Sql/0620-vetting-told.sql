-- The agency that part two names for a crime without nexus (SAR-V6) is kept as told by the decision itself.
alter table vetting.referral drop constraint referral_how_check;
alter table vetting.referral add constraint referral_how_check check (how in ('phone', 'radio', 'in-person', 'system', 'decision'));
