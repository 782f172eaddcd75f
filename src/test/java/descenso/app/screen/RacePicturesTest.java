package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RacePicturesTest {

    private final RacePictures pictures = new RacePictures();
    private final List<String> drawn = new ArrayList<>();

    private List<Line> picture(int step, String content) {
        return pictures.of(step, List.of(content), () -> {
            drawn.add(content + step);
            return List.of(Line.of(content, Style.TEXT));
        });
    }

    @Test
    void sharedPictureIsDrawnOnce() {
        pictures.share();
        List<Line> first = picture(1, "a");
        assertThat(picture(1, "a")).isSameAs(first);
        assertThat(List.of(picture(2, "a"), picture(1, "b"))).doesNotContain(List.of());
        assertThat(drawn).containsExactly("a1", "a2", "b1");
    }

    @Test
    void pictureOfASessionAloneIsNotKept() {
        assertThat(picture(1, "a")).isEqualTo(picture(1, "a"));
        assertThat(drawn).containsExactly("a1", "a1");
    }

    @Test
    void pictureThatWasNotUsedForLongIsDrawnAgain() {
        pictures.share();
        String wide = "a".repeat(1_000);
        for (int step = 0; step < 1_000; step++) {
            assertThat(picture(step, wide)).isEqualTo(picture(0, wide));
        }
        assertThat(drawn).hasSize(1_000);
        assertThat(picture(1, wide)).isNotEmpty();
        assertThat(drawn).hasSize(1_001);
    }
}
