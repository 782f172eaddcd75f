package descenso.view;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Attained;
import descenso.course.Challenge;
import descenso.course.OfCourse;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import descenso.tui.Glyphs;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengeWordsTest {

    static List<String> course() {
        return OfCourse.ids();
    }

    private static List<String> lines(
            List<Challenge> challenges, Map<String, Attained> best, Language language, Glyphs glyphs) {
        return new ChallengeWords(
                        new ChallengesView(challenges, best, language, new Speech(Phrases.in(language), glyphs)))
                .lines();
    }

    @Test
    void sounds() {
        List<Challenge> ball = OfCourse.experiment("ball").challenges();
        Attained good = ball.get(0).attained(OptionalDouble.of(60));
        assertThat(lines(ball, Map.of(), Language.ES, Glyphs.LATIN))
                .containsExactly("Para la bola. Sin tocar eta, encuentra una beta que deje la bola quieta en menos de "
                        + "70 pasos. Cuantos menos, mejor. Marca por batir: 63 pasos. Aún por lograr.");
        assertThat(lines(ball, Map.of("stop-the-ball", good), Language.EN, Glyphs.LATIN))
                .singleElement()
                .asString()
                .startsWith("Stop the ball. Leaving eta alone, ")
                .endsWith("The mark to beat: 63 steps. Reached with 60 steps: that beats the mark!");
        assertThat(lines(List.of(), Map.of(), Language.EN, Glyphs.LATIN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("course")
    void canBeReadAloud(String id) {
        List<Challenge> challenges = OfCourse.experiment(id).challenges();
        Map<String, Attained> reached = challenges.stream()
                .collect(Collectors.toMap(Challenge::id, each -> each.attained(OptionalDouble.of(2))));
        for (Language language : Language.values()) {
            for (Glyphs glyphs : List.of(Glyphs.LATIN, Glyphs.ASCII)) {
                HeardLines.check(lines(challenges, Map.of(), language, glyphs), glyphs);
                HeardLines.check(lines(challenges, reached, language, glyphs), glyphs);
            }
        }
    }
}
