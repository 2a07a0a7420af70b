-- The planner keeps samples of what columns hold, and a purge cannot reach them: of content it keeps none (regulation 1.3 h-7; docs/decisions/0031).
alter table tasking.ask alter words set statistics 0, alter answer set statistics 0, alter why_withdrawn set statistics 0;
alter table tasking.ask_step alter note set statistics 0;
