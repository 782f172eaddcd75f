package descenso.export;

/** A field of a table of comma-separated values, in the quotes of RFC 4180 where it needs any. */
final class CsvField {

    private CsvField() {}

    static String of(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
