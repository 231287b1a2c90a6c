"""What is about no child: who may know that there is one, and who may read it."""
