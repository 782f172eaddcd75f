package descenso.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the word between the last two items of a list. */
class ConjunctionTest {

    private static String joined(Language language, String conjunction, String last) {
        Messages messages = Messages.in(language);
        return conjunction.equals("AND") ? messages.and("a", last) : messages.or("a", last);
    }

    @ParameterizedTest
    @CsvSource({
        "AND, b, a y b",
        "AND, inspecciona, a e inspecciona",
        "AND, índice, a e índice",
        "AND, Iris, a e Iris",
        "AND, hipótesis, a e hipótesis",
        "AND, «ida», a e «ida»",
        "AND, hielo, a y hielo",
        "AND, yo, a y yo",
        "AND, y, a e y",
        "AND, 8, a y 8",
        "OR, b, a o b",
        "OR, orden, a u orden",
        "OR, óptimo, a u óptimo",
        "OR, hora, a u hora",
        "OR, «opciones», a u «opciones»",
        "OR, 8, a u 8",
        "OR, '80,5', 'a u 80,5'",
        "OR, 11, a u 11",
        "OR, '11,5', 'a u 11,5'",
        "OR, 110, a o 110",
        "OR, '0,8', 'a o 0,8'",
        "OR, 18, a o 18",
    })
    void spanishConjunctionChangesBeforeItsOwnVowel(String conjunction, String last, String expected) {
        assertThat(joined(Language.ES, conjunction, last)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"AND, ice, a and ice", "AND, y, a and y", "OR, orders, a or orders", "OR, 8, a or 8", "OR, b, a or b"})
    void englishConjunctionNeverChanges(String conjunction, String last, String expected) {
        assertThat(joined(Language.EN, conjunction, last)).isEqualTo(expected);
    }
}
