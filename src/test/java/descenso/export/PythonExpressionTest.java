package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the text of expressions. {@link PythonDerivativesIT} tests in Python their values and derivatives. */
class PythonExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^4/4 - x^2/2 + 0.1*x     | x**4 / 4 - x**2 / 2 + 0.1 * x
            (x*y - 1)^2/2             | (x * y - 1)**2 / 2
            (x^2 - y^2)/2             | (x**2 - y**2) / 2
            x^3 + x*x*y + x^5         | x**3 + x**2 * y + x**5
            (1-x)^2 + 100*(y-x^2)^2   | (1 - x)**2 + 100 * (y - x**2)**2
            k*x + y^k                 | 3 * x + y**3
            k^2/4*x                   | 2.25 * x
            -x^2 - (x - y)            | -x**2 - (x - y)
            (-x)^2 + 2^-x             | (-x)**2 + 2**(-x)
            x^0.5                     | x**0.5
            sqrt(x^2 + y^2)           | np.sqrt(x**2 + y**2)
            sin(3*x)*atan(y)          | np.sin(3 * x) * np.arctan(y)
            ln(x) + log10(y)          | np.log(x) + np.log10(y)
            abs(x) + max(x, y)        | np.abs(x) + np.maximum(x, y)
            if(x > 1, x, 2)           | (x if x > 1 else np.float64(2))
            if(x, 1, 2.5)             | np.where((x != 0), 1.0, 2.5)
            (x > 1) * y               | np.float64(x > 1) * y
            if(x>1 and not y, 1, 0)   | np.where((x > 1 and (not (y != 0))), 1.0, 0.0)
            x/3 + 1/y - x/(y/2)       | x / 3 + 1 / y - x / (y / 2)
            1/(k - 3)                 | np.inf
            x/(3 - k)                 | x / 0
            1e-7*x                    | 1e-7 * x
            """)
    void expressionIsWrittenAsItStands(String text, String value) throws ExpressionException {
        PythonExpression writer = PythonExpression.inLines(Map.of("k", 3.0), false);
        assertThat(Expression.parse(text, List.of("x", "y", "k")).in(writer).text())
                .isEqualTo(value);
        assertThat(writer.lines()).isEmpty();
    }

    /** Tests that what exists for real numbers only takes the real parts in a function to differentiate. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2*k + tanh(x)           | x**2 * 3 + np.tanh(x)                      |
            x^5 + x^-1                | x**5 + x**(-1)                             |
            x^1.5                     | x**1.5                                     | pole
            sqrt(k) + asin(x)         | 1.7320508075688772 + np.arcsin(x)          | pole
            abs(x) + max(x, y)        | absolute(x) + maximum(x, y)                | absolute maximum
            min(x, k)                 | minimum(x, 3)                              | minimum
            floor(x)*sign(k)          | np.floor(np.real(x)) * 1                   |
            if(x > k and y, x, 2)     | (x if (np.real(x) > 3 and (np.real(y) != 0)) else np.float64(2)) |
            """)
    void functionToDifferentiateTakesComplexNumbers(String text, String value, String flags)
            throws ExpressionException {
        PythonExpression writer = PythonExpression.inLines(Map.of("k", 3.0), true);
        assertThat(Expression.parse(text, List.of("x", "y", "k")).in(writer).text())
                .isEqualTo(value);
        assertThat(String.join(" ", writer.flags())).isEqualTo(flags == null ? "" : flags);
    }

    /** Tests that the length of the text stays proportional to that of the expression. */
    @Test
    void longExpressionIsWrittenInSeveralLines() throws ExpressionException {
        StringBuilder product = new StringBuilder("1");
        for (int i = 0; i < 300; i++) {
            product.append("*(x - ").append(i).append("*y)");
        }
        PythonExpression writer = PythonExpression.inLines(Map.of(), false);
        PythonExpression.Term value =
                Expression.parse(product.toString(), List.of("x", "y")).in(writer);
        assertThat(writer.lines()).hasSizeBetween(30, 1000).allMatch(line -> line.length() < 400);
        assertThat(value.text()).hasSizeLessThan(100);
    }
}
