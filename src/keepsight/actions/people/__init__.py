"""What a person does about people: answers what waits."""
