package descenso.app.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMapTest {

    @Test
    void keyBoundTwiceIsRejected() {
        KeyMap one = new KeyMap(List.of(KeyMap.inHelpBar(Action.QUIT, Key.of('q'))));
        KeyMap other = new KeyMap(List.of(KeyMap.hidden(Action.HELP, Key.of('q'))));
        assertThatThrownBy(() -> one.and(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removedActionLosesItsKeys() {
        KeyMap map = ScreenKeyMaps.LESSON.without(Action.NEXT);
        assertThat(map.intent(Key.of(Code.RIGHT))).isEmpty();
        assertThat(map.intent(Key.of(' '))).contains(Action.GO_ON);
        assertThat(map.bindings()).noneMatch(binding -> binding.intent() == Action.NEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "l, NEXT",
        "n, NEXT",
        "h, PREVIOUS",
        "p, PREVIOUS",
        "c, CONTENTS",
        "L, LANGUAGE",
        "t, THEME",
        "/, SEARCH",
        "?, HELP",
        "q, QUIT",
        "j, DOWN",
        "k, UP",
        "g, TOP",
        "G, BOTTOM"
    })
    void lessonLetterIsBoundToItsAction(char letter, Action action) {
        assertThat(ScreenKeyMaps.LESSON.intent(Key.of(letter))).contains(action);
    }

    @Test
    void searchBindsNoPrintableKey() {
        for (char letter = ' '; letter < 0x7F; letter++) {
            assertThat(ScreenKeyMaps.SEARCH.intent(Key.of(letter))).isEmpty();
        }
    }
}
