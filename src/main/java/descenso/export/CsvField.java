package descenso.export;

/**
 * A text field of a CSV table (RFC 4180), quoted if necessary.
 *
 * <p>Spreadsheet programs take a text that begins with = + - @, a tab or a line break for a formula and execute it.
 * Such a text gets a leading apostrophe, which makes it text for them. A text that is a number as a whole stays
 * unchanged. Fields of a numeric type do not pass through this class.
 */
final class CsvField {

    /** First characters that make a text a formula: = + - @, which some programs accept in full width, and blanks. */
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Characters that require quotes: separators in the programs of some countries, the quote and line breaks. */
    private static final String SEPARATORS = ",;\t\"\n\r";

    private CsvField() {}

    /** Returns the text as a field, with quotes or an apostrophe if necessary. */
    static String quote(String text) {
        String harmless = isFormula(text) ? "'" + text : text;
        boolean isPlain = harmless.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0);
        return isPlain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULAS.indexOf(text.charAt(0)) >= 0
                && !text.matches("[-+]?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?");
    }
}
