-- The planner keeps samples of what columns hold, and a purge cannot reach them: of content it keeps none (regulation 1.3 h-7; docs/decisions/0031).
alter table intake.tip alter referred_to set statistics 0, alter why set statistics 0;
alter table intake.referral alter told set statistics 0;
