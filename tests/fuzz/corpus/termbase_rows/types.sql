UPDATE pair SET confidence='x'
UPDATE term SET surface=x'ff00'
UPDATE evidence SET ja_begin=-1, ja_end=99999999999
UPDATE post SET date=NULL
