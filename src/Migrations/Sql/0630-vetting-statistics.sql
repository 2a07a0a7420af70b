-- The planner keeps samples of what columns hold, and a purge cannot reach them: of content it keeps none (regulation 1.3 h-7; docs/decisions/0031).
alter table vetting.determination alter draft set statistics 0, alter additional_facts set statistics 0;
alter table vetting.behavior alter fact set statistics 0;
alter table vetting.argument alter text set statistics 0;
alter table vetting.check_made alter note set statistics 0;
alter table vetting.referral alter told set statistics 0;
