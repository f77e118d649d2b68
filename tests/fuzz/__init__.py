"""What strangers send is decoded without surprises: every decoder answers with a value or with an error of ours."""
