"""The made-up council: invented people's lives, written as the files of three source systems."""
