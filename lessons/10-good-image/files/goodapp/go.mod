module goodapp

go 1.18
