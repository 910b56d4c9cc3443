"""Results to text: one module for each format; it receives values and knows no database."""
