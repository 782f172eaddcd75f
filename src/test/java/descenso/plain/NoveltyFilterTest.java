package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.PlainScreen;
import descenso.phrases.Language;
import descenso.plain.LinePort.NoveltyFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoveltyFilterTest {

    private final NoveltyFilter filter = new NoveltyFilter();

    private List<String> requested(String place, String... paragraphs) {
        return filter.newParts(new FakeScreen(place, List.of(paragraphs)), Language.EN, false);
    }

    private List<String> returned(String place, String... paragraphs) {
        return filter.newParts(new FakeScreen(place, List.of(paragraphs)), Language.EN, true);
    }

    @Test
    void otherContentIsAllNew() {
        assertThat(requested("a", "one", "two")).containsExactly("one", "two");
        assertThat(requested("b", "one", "two")).containsExactly("one", "two");
    }

    @Test
    void sameContentGivesOnlyNewParagraphs() {
        requested("a", "one", "two", "two");
        assertThat(requested("a", "three", "two", "one", "two", "two", "four")).containsExactly("three", "two", "four");
        assertThat(returned("a", "one")).isEmpty();
    }

    @Test
    void contentRequestedAgainIsGivenInFull() {
        requested("a", "one", "two");
        requested("b", "three");
        assertThat(requested("a", "one", "two")).containsExactly("one", "two");
    }

    @Test
    void returnToLongContentGivesItsEndsAndNewParagraphs() {
        requested("a", "one", "two");
        requested("b", "three");
        assertThat(returned("a", "one", "two", "three", "four")).containsExactly("one", "three", "four");
        assertThat(requested("b", "three")).containsExactly("three");
        assertThat(returned("a", "one", "two", "three", "four")).containsExactly("one", "four");
        assertThat(returned("c", "five", "six")).containsExactly("five", "six");
    }

    @Test
    void contentInAnotherLanguageIsAllNew() {
        requested("a", "one", "two");
        PlainScreen spanish = new FakeScreen("a", List.of("uno", "two"));
        assertThat(filter.newParts(spanish, Language.ES, false)).containsExactly("uno", "two");
    }

    @Test
    void allOfTheContentCanBeGivenAgain() {
        requested("a", "one", "two");
        filter.reset();
        assertThat(requested("a", "one", "three")).containsExactly("one", "three");
    }

    @Test
    void returnToShortContentGivesAllOfIt() {
        PlainScreen question = new FakeScreen("q", List.of("one", "two"), false);
        filter.newParts(question, Language.EN, false);
        requested("b", "three");
        assertThat(filter.newParts(question, Language.EN, true)).containsExactly("one", "two");
    }

    private record FakeScreen(Object contentKey, List<String> paragraphs, boolean isLong) implements PlainScreen {

        FakeScreen(Object place, List<String> paragraphs) {
            this(place, paragraphs, true);
        }

        @Override
        public String prompt() {
            return "";
        }
    }
}
