package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Setting;
import descenso.phrases.Language;
import descenso.testing.ExperimentFixture;
import descenso.testing.TestCourse;
import descenso.train.Outcome;
import descenso.train.problem.TrainingMonitor;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentCsvTest {

    private static String written(ExperimentFixture... fixtures) throws IOException {
        StringWriter writer = new StringWriter();
        try (Document document = new ExperimentCsv(writer, Optional.empty())) {
            for (ExperimentFixture fixture : fixtures) {
                document.add(fixture.experiment(), fixture.outcome());
            }
        }
        return writer.toString();
    }

    @Test
    void eachNumberIsOneLine() throws IOException {
        assertThat(written(ExperimentFixture.VALLEY)).isEqualTo("""
                experiment,label,series,index,value
                valley,"SGD, k = 100",loss,0,50.5
                valley,"SGD, k = 100",loss,1,0.3333333333333333
                valley,"SGD, k = 100",loss,2,2.5E-13
                valley,"SGD, k = 100",parameters.x,0,1
                valley,"SGD, k = 100",parameters.y,0,-1
                valley,"SGD, k = 100",parameters.x,1,0.1
                valley,"SGD, k = 100",parameters.y,1,0.25
                valley,"SGD, k = 100",parameters.x,2,-0.0
                valley,"SGD, k = 100",parameters.y,2,1.0E-7
                valley,"momentum, ""heavy\""",loss,0,50.5
                valley,"momentum, ""heavy\""",loss,1,1.0E200
                valley,"momentum, ""heavy\""",loss,2,
                valley,"momentum, ""heavy\""",parameters.x,0,1
                valley,"momentum, ""heavy\""",parameters.y,0,-1
                valley,"momentum, ""heavy\""",parameters.x,1,1.0E100
                valley,"momentum, ""heavy\""",parameters.y,1,2
                valley,"momentum, ""heavy\""",parameters.x,2,
                valley,"momentum, ""heavy\""",parameters.y,2,3
                valley,"momentum, ""heavy\""",v.x,1,0.5
                valley,"momentum, ""heavy\""",v.y,1,0.25
                valley,"momentum, ""heavy\""",v.x,2,
                valley,"momentum, ""heavy\""",v.y,2,0
                """);
    }

    /** Tests that the CSV labels a run by its changed value for learners, as the exported program does. */
    @Test
    void changedRunIsLabelledByItsValue() throws IOException {
        Experiment ball = TestCourse.ABRIDGED.experiment(
                "ball",
                new Setting("steps", "1"),
                new Setting("optimizers.0.beta", "0.825"),
                new Setting("optimizers.1.name", "{es: lenta, en: slow}"),
                new Setting("variables", "{k: [1, 2]}"));
        Outcome outcome = new Outcome(
                ball.comparison().trials().stream()
                        .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                        .toList(),
                List.of(),
                false);
        StringWriter plain = new StringWriter();
        StringWriter labelled = new StringWriter();
        try (Document one = new ExperimentCsv(plain, Optional.empty());
                Document other = new ExperimentCsv(labelled, Optional.of(Language.ES))) {
            one.add(ball, outcome);
            other.add(ball, outcome);
        }
        assertThat(plain.toString())
                .contains("\nball,\"β 0, k = 2\",loss,0,", "\nball,\"β .81, k = 2\",loss,0,")
                .doesNotContain("0.825");
        assertThat(labelled.toString())
                .contains("\nball,\"β 0.825, k = 2\",loss,0,", "\nball,\"lenta, k = 2\",loss,0,")
                .doesNotContain("β 0,", "slow");
        assertThat(PythonProgram.write(ball, Language.ES))
                .contains("(\"β 0.825, k = 2\", ", "(\"lenta, k = 2\", ")
                .doesNotContain("\"β 0,", "slow");
    }

    @Test
    void severalExperimentsHaveOneHeaderAndNetworksHaveEpochs() throws IOException {
        assertThat(written(ExperimentFixture.SWEEP, ExperimentFixture.NOTEBOOK).lines())
                .contains("sweep,\"RMSProp, lr = 0.01\",loss,0,3")
                .containsSubsequence(
                        "notebook,SGD,loss,2,0.095065099914",
                        "notebook,SGD,trainLoss,0,2.432978624802",
                        "notebook,SGD,validationLoss,2,0.183925223808",
                        "notebook,SGD,validationAccuracy,2,0.955555555556",
                        "notebook,Momentum,loss,0,2.4")
                .containsOnlyOnce("experiment,label,series,index,value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "a b", "a=b", "1-2", "'a", "ñ", "lr = -1", "-0.5", "+3", "-1e-7", "−1"})
    void plainTextIsUnchanged(String text) {
        assertThat(ExperimentCsv.field(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "-a", "@SUM(A1)", "-", "＝1", "＋1", "－1", "＠a", "-0.5.", "+1e"})
    void formulaIsPrefixedWithAnApostrophe(String text) {
        assertThat(ExperimentCsv.field(text)).isEqualTo("'" + text);
    }

    /** Writes line feed, carriage return and tab as the symbols ␊, ␍ and ␉. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b          | "a,b"
            a"b          | "a""b"
            a;=1         | "a;=1"
            a␉=1         | "a␉=1"
            ␊=1          | "'␊=1"
            ␍=1          | "'␍=1"
            ␉=1          | "'␉=1"
            =A1,"b"      | "'=A1,""b""\"
            """)
    void fieldWithASeparatorOrQuoteIsQuoted(String text, String field) {
        assertThat(ExperimentCsv.field(raw(text))).isEqualTo(raw(field));
    }

    private static String raw(String text) {
        return text.replace('␊', '\n').replace('␍', '\r').replace('␉', '\t');
    }
}
