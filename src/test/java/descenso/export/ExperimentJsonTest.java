package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import descenso.optim.OptimizerKind;
import descenso.testing.ExperimentFixture;
import descenso.testing.RunFixture;
import descenso.train.Outcome;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentJsonTest {

    private static String written(ExperimentFixture fixture, Outcome outcome) throws IOException {
        StringWriter writer = new StringWriter();
        try (Document document = new ExperimentJson(writer, false)) {
            document.add(fixture.experiment(), outcome);
        }
        return writer.toString();
    }

    @Test
    void documentMatchesTheExpectedJson() throws IOException {
        assertThat(written(ExperimentFixture.VALLEY, ExperimentFixture.VALLEY.outcome()))
                .isEqualToIgnoringWhitespace("""
                        {"experiment":"valley","seed":1,"runs":[
                          {"optimizer":"sgd","label":"SGD, k = 100","variables":{"k":100},
                           "hyperparameters":{"lr":0.019801980198019802,"l2":0},
                           "status":"stopped","steps":2,
                           "final":{"loss":2.5E-13,"parameters":[-0.0,1.0E-7]},
                           "series":{"loss":[50.5,0.3333333333333333,2.5E-13],
                                     "parameters":[[1,-1],[0.1,0.25],[-0.0,1.0E-7]]},
                           "measures":{"stepsToStop":2,"largestLoss":50.5}},
                          {"optimizer":"momentum","label":"momentum, \\"heavy\\"",
                           "hyperparameters":{"lr":1.5,"beta":0.9,"form":"sum","l2":0},
                           "status":"diverged","steps":2,
                           "final":{"loss":null,"parameters":[null,3]},
                           "series":{"loss":[50.5,1.0E200,null],
                                     "parameters":[[1,-1],[1.0E100,2],[null,3]],
                                     "v":[[0.5,0.25],[null,0]]},
                           "measures":{"stepsToStop":null,"largestLoss":1.0E200,"firstStepOverLr":0.714142}}],
                         "theory":[
                          {"name":"steps","of":"sgd","label":"SGD, k = 100",
                           "theory":2,"measured":2,"tolerance":0,"holds":true},
                          {"name":"first step","of":"momentum","label":"momentum, \\"heavy\\"",
                           "theory":0.7071067811865476,"measured":0.714142,"tolerance":1.0E-4,"holds":false}]}
                        """);
    }

    @Test
    void omittedTheoreticalValuesAreListed() throws IOException {
        ExperimentFixture.LeftOut left = ExperimentFixture.leftOut();
        StringWriter writer = new StringWriter();
        try (ExperimentJson document = new ExperimentJson(writer, false)) {
            document.add(left.experiment(), left.outcome());
        }
        String text = writer.toString();
        assertThat(text.substring(text.indexOf("\"theory\""))).isEqualToIgnoringWhitespace("""
                        "theory":[{"name":"steps","of":"sgd","label":"SGD, k = 1",
                                   "theory":2,"measured":2,"tolerance":0,"holds":true}],
                        "omitted":[{"name":"steps","of":"sgd","label":"SGD, k = 6","when":"k <= 5"},
                                   {"name":"steps","of":"sgd","label":"SGD, k = 7","when":"k <= 5"},
                                   {"name":"steps","of":"sgd","label":"SGD, k = 1","when":"lr < 1"}]}
                        """);
    }

    @Test
    void epochSeriesOfNetworksAreWritten() throws IOException {
        assertThat(written(ExperimentFixture.NOTEBOOK, ExperimentFixture.NOTEBOOK.outcome()))
                .contains("\"final\":{\"loss\":0.095065099914,\"trainLoss\":0.095065099914,"
                        + "\"validationLoss\":0.183925223808,\"validationAccuracy\":0.955555555556}")
                .contains("\"series\":{\"loss\":[2.4,2.1,0.095065099914],"
                        + "\"trainLoss\":[2.432978624802,1.411164001145,0.095065099914],\"validationLoss\":[2.5,")
                .contains("\"validationAccuracy\":[0.1,0.955555555556,0.955555555556]}");
    }

    @Test
    void flagsAreBooleansAndFormsAreStrings() throws IOException {
        RunFixture run = new RunFixture("Adam", OptimizerKind.ADAM).losses(1).hyperparameter("biasCorrection", 0);
        Outcome outcome = new Outcome(List.of(run.run()), List.of(), false);
        assertThat(written(ExperimentFixture.VALLEY, outcome)).contains("\"biasCorrection\":false");
        assertThat(written(ExperimentFixture.VALLEY, ExperimentFixture.VALLEY.outcome()))
                .contains("\"form\":\"sum\"");
    }

    @Test
    void interruptionIsMarked() throws IOException {
        assertThat(written(ExperimentFixture.VALLEY, ExperimentFixture.VALLEY.interrupted()))
                .startsWith("{\"experiment\":\"valley\",\"seed\":1,\"interrupted\":true,\"runs\":[{")
                .doesNotContain("momentum")
                .endsWith("}]}\n");
    }

    @Test
    void severalExperimentsAreOneArray() throws IOException {
        StringWriter writer = new StringWriter();
        try (Document document = new ExperimentJson(writer, true)) {
            for (ExperimentFixture fixture : ExperimentFixture.values()) {
                document.add(fixture.experiment(), fixture.outcome());
            }
        }
        assertThat(roots(writer.toString())).containsExactly(JsonToken.START_ARRAY);
        assertThat(writer.toString())
                .containsSubsequence("[{\"experiment\":\"valley\"", "]},{\"experiment\":\"notebook\"");
        assertThat(writer.toString()).endsWith("}]\n");
    }

    /** Returns the tokens that begin at the top level; the whole text must be valid JSON. */
    private static List<JsonToken> roots(String text) throws IOException {
        List<JsonToken> roots = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                roots.add(parser.currentToken());
                parser.skipChildren();
            }
        }
        return roots;
    }
}
