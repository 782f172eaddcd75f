package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewsTest {

    @Test
    void allIsNewOfAnotherPlace() {
        News before = new News("a", List.of("one", "two"));
        assertThat(new News("b", List.of("one", "two")).since(before)).containsExactly("one", "two");
        assertThat(before.since(News.none())).containsExactly("one", "two");
    }

    @Test
    void ofTheSamePlaceOnlyWhatWasNotTold() {
        News before = new News("a", List.of("one", "two", "two"));
        News now = new News("a", List.of("three", "two", "one", "two", "two", "four"));
        assertThat(now.since(before)).containsExactly("three", "two", "four");
        assertThat(before.since(now)).isEmpty();
    }
}
