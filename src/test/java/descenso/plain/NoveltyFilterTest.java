package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.key.PlainCommand;
import descenso.app.screen.CommandResult;
import descenso.app.screen.PlainScreen;
import descenso.phrases.Language;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoveltyFilterTest {

    private final NoveltyFilter news = new NoveltyFilter();

    private List<String> asked(String place, String... told) {
        return news.newParts(new Told(place, List.of(told)), Language.EN, false);
    }

    private List<String> led(String place, String... told) {
        return news.newParts(new Told(place, List.of(told)), Language.EN, true);
    }

    @Test
    void allIsNewOfAnotherPlace() {
        assertThat(asked("a", "one", "two")).containsExactly("one", "two");
        assertThat(asked("b", "one", "two")).containsExactly("one", "two");
    }

    @Test
    void ofTheSamePlaceOnlyWhatWasNotTold() {
        asked("a", "one", "two", "two");
        assertThat(asked("a", "three", "two", "one", "two", "two", "four")).containsExactly("three", "two", "four");
        assertThat(led("a", "one")).isEmpty();
    }

    @Test
    void whoAsksForAPlaceAgainIsToldAllOfIt() {
        asked("a", "one", "two");
        asked("b", "three");
        assertThat(asked("a", "one", "two")).containsExactly("one", "two");
    }

    @Test
    void whoIsLedBackIsToldWhereAndWhatIsNew() {
        asked("a", "one", "two");
        asked("b", "three");
        assertThat(led("a", "one", "two", "three", "four")).containsExactly("one", "three", "four");
        assertThat(asked("b", "three")).containsExactly("three");
        assertThat(led("a", "one", "two", "three", "four")).containsExactly("one", "four");
        assertThat(led("c", "five", "six")).containsExactly("five", "six");
    }

    @Test
    void inAnotherLanguageAllIsNew() {
        asked("a", "one", "two");
        PlainScreen spanish = new Told("a", List.of("uno", "two"));
        assertThat(news.newParts(spanish, Language.ES, false)).containsExactly("uno", "two");
    }

    @Test
    void allOfAPlaceCanBeToldAgain() {
        asked("a", "one", "two");
        led("a", "one", "three");
        assertThat(news.all()).containsExactly("one", "three");
    }

    @Test
    void aShortPlaceIsToldAgainToWhoComesBack() {
        PlainScreen question = new Told("q", List.of("one", "two"), false);
        news.newParts(question, Language.EN, false);
        asked("b", "three");
        assertThat(news.newParts(question, Language.EN, true)).containsExactly("one", "two");
    }

    private record Told(Object contentKey, List<String> paragraphs, boolean isLong) implements PlainScreen {

        Told(Object place, List<String> told) {
            this(place, told, true);
        }

        @Override
        public String prompt() {
            return "";
        }

        @Override
        public Set<PlainCommand> words() {
            return EnumSet.noneOf(PlainCommand.class);
        }

        @Override
        public CommandResult execute(PlainCommand word, String rest) {
            throw new IllegalStateException();
        }
    }
}
