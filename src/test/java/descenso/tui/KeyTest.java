package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTest {

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(Key.of('a'), true, false),
                arguments(Key.of(' '), true, false),
                arguments(Key.of(0x1F600), true, false),
                arguments(Key.of('0'), true, true),
                arguments(Key.of('9'), true, true),
                arguments(Key.of('/'), true, false),
                arguments(Key.of(':'), true, false),
                arguments(Key.of('٣'), true, false),
                arguments(Key.of('3').withAlt(), false, false),
                arguments(Key.ctrl('c'), false, false),
                arguments(Key.ctrl('3'), false, false),
                arguments(Key.of(Key.Code.ENTER), false, false),
                arguments(Key.of(Key.Code.F1), false, false));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void typingKeysAndDigitsAreRecognised(Key key, boolean types, boolean isDigit) {
        assertThat(key.types()).isEqualTo(types);
        assertThat(key.isDigit()).isEqualTo(isDigit);
    }

    @Test
    void altIsAddedToOtherModifiers() {
        assertThat(Key.ctrl('x').withAlt()).isEqualTo(new Key(Key.Code.CHARACTER, 'x', true, true, false));
        assertThat(Key.of('x').withAlt()).isNotEqualTo(Key.of('x'));
    }
}
