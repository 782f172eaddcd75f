package descenso.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which texts are names, and which names could be taken for another. */
class LearnerNameTest {

    @Test
    void accentsAreComposed() {
        assertThat(LearnerName.of("jose\u0301")).contains("josé");
        assertThat(LearnerName.of("한".repeat(64))).contains("한".repeat(64));
    }

    /** Tests texts that are no names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "-a",
                ".a",
                "a/b",
                "\u0301a",
                "a\u200Bb",
                "\u3164",
                "\uFFA0",
                "a\u034F",
                "a\u115F",
                "a\uFE0F",
                "a\u180B",
                "a\uDB40\uDD00",
                "a\u20D2\u0337\u0338\u20D2\u0337"
            })
    void textsWithSignsThatAreNotSeenAreNoNames(String text) {
        assertThat(LearnerName.of(text)).isEmpty();
    }

    @Test
    void aNameHasAtMostSoManySignsBytesAndMarks() {
        assertThat(LearnerName.of("a".repeat(65))).isEmpty();
        assertThat(LearnerName.of("𐐷".repeat(51))).isEmpty();
        assertThat(LearnerName.of("𐐷".repeat(50))).isPresent();
        assertThat(LearnerName.of("x" + "\u0337".repeat(63))).isEmpty();
        assertThat(LearnerName.of("Nguyễn-Thị")).isPresent();
        assertThat(LearnerName.of("कृष्ण")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "eva, Eva",
        "ana, ANA",
        "ana, аna",
        "ana, аnа",
        "José, jose",
        "ana, ana\u0301",
        "ana, ａｎａ",
        "ana, 𝐚𝐧𝐚",
        "anna, ΑΝΝΑ",
        "Αννα, ΑΝΝΑ",
        "eva, ЕVА",
        "bo, ВО",
        "øst, ost",
        "straße, STRASSE",
        "ana1, ana١"
    })
    void namesThatLookTheSameAreAlike(String name, String other) {
        assertThat(LearnerName.areAlike(name, other)).isTrue();
        assertThat(LearnerName.areAlike(other, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ana, anna", "ana, ana2", "ana, an.a", "b0, bo", "ева, eva", "Ян, яна"})
    void otherNamesAreNotAlike(String name, String other) {
        assertThat(LearnerName.areAlike(name, other)).isFalse();
    }

    @Test
    void aFreeNameHasUsualLettersOfOneScript() {
        assertThat(List.of("ana", "josé-luis.2", "Łukasz", "Ελένη", "Юля", "佐藤さくら", "이영희", "ליאת", "محمد", "नीला"))
                .allMatch(LearnerName::isUsual);
        assertThat(List.of("аna", "anα", "ꓮꓠꓮ", "ａｎａ", "𝐚𝐧𝐚", "ɑna", "ana①", "ⅳ", "ᴀɴᴀ", "ᏚᎳ", "ªna"))
                .noneMatch(LearnerName::isUsual);
    }
}
