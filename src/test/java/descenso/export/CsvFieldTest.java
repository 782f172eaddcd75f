package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "a b", "a=b", "1-2", "'a", "ñ", "lr = -1", "-0.5", "+3", "-1e-7", "−1"})
    void plainTextIsUnchanged(String text) {
        assertThat(CsvField.quote(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "-a", "@SUM(A1)", "-", "＝1", "＋1", "－1", "＠a", "-0.5.", "+1e"})
    void formulaIsPrefixedWithAnApostrophe(String text) {
        assertThat(CsvField.quote(text)).isEqualTo("'" + text);
    }

    /** Writes line feed, carriage return and tab as the symbols ␊, ␍ and ␉. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b          | "a,b"
            a"b          | "a""b"
            a;=1         | "a;=1"
            a␉=1         | "a␉=1"
            ␊=1          | "'␊=1"
            ␍=1          | "'␍=1"
            ␉=1          | "'␉=1"
            =A1,"b"      | "'=A1,""b""\"
            """)
    void fieldWithASeparatorOrQuoteIsQuoted(String text, String field) {
        assertThat(CsvField.quote(raw(text))).isEqualTo(raw(field));
    }

    private static String raw(String text) {
        return text.replace('␊', '\n').replace('␍', '\r').replace('␉', '\t');
    }
}
