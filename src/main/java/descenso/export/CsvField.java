package descenso.export;

/**
 * A field of text in a table of comma-separated values, in the quotes of RFC 4180 where it needs any. Programs that open such
 * tables take a text for a formula that begins with = + - @, a tab or a line's end, and carry it out: before it stands an
 * apostrophe, which makes it text for them. What is a number as a whole stays one; fields that are numbers by their kind never
 * come here.
 */
final class CsvField {

    /** The last four are the same signs in full width, which some programs take for them. */
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Commas, and the semicolons and tabs that take their place in some countries' programs; quotes and lines' ends. */
    private static final String SEPARATORS = ",;\t\"\n\r";

    private CsvField() {}

    static String of(String text) {
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
