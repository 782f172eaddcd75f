package descenso.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Challenge;
import descenso.course.experiment.Challenge.ChallengeOutcome;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.SpokenParagraphs;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.section.ParagraphRenderer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengesTextTest {

    static List<String> experimentIds() {
        return TestCourse.ABRIDGED.experimentIds();
    }

    private static List<String> lines(
            List<Challenge> challenges,
            Map<String, ChallengeOutcome> best,
            Language language,
            CharacterSet characters) {
        UiText texts = new UiText(Messages.in(language), characters);
        return new ParagraphRenderer(texts).paragraphs(new ChallengesView(challenges, best, texts).sections());
    }

    @Test
    void challengesAreDescribedWithTheirOutcome() {
        List<Challenge> ball = TestCourse.ABRIDGED.experiment("ball").challenges();
        ChallengeOutcome good = ball.get(0).attained(OptionalDouble.of(60));
        assertThat(lines(ball, Map.of(), Language.ES, CharacterSet.LATIN))
                .containsExactly("Para la bola. Sin tocar eta, encuentra una beta que deje la bola quieta en menos de "
                        + "70 pasos. Cuantos menos, mejor. Marca por batir: 63 pasos. Aún por lograr.");
        assertThat(lines(ball, Map.of("stop-the-ball", good), Language.EN, CharacterSet.LATIN))
                .singleElement()
                .asString()
                .startsWith("Stop the ball. Leaving eta alone, ")
                .endsWith("The mark to beat: 63 steps. Done with 60 steps: that beats the mark!");
        assertThat(lines(List.of(), Map.of(), Language.EN, CharacterSet.LATIN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("experimentIds")
    void textsOfEveryExperimentAreSpeakable(String id) {
        List<Challenge> challenges = TestCourse.ABRIDGED.experiment(id).challenges();
        Map<String, ChallengeOutcome> reached = challenges.stream()
                .collect(Collectors.toMap(Challenge::id, each -> each.attained(OptionalDouble.of(2))));
        for (Language language : Language.values()) {
            for (CharacterSet characters : List.of(CharacterSet.LATIN, CharacterSet.ASCII)) {
                SpokenParagraphs.check(lines(challenges, Map.of(), language, characters), characters);
                SpokenParagraphs.check(lines(challenges, reached, language, characters), characters);
            }
        }
    }
}
