package dev.sessiongraph.read.cypher;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares a stored text with a parameter by code points, as the database sorts texts. Without an index the database
 * compares with a parameter by UTF-16 units, which puts characters beyond U+FFFF before U+E000 to U+FFFF. That matters
 * only if the parameter has such a character; the condition corrects the texts that differ from it there.
 */
record CodePointOrder(StatementScope scope) {

    private static final int SURROGATES = 0xD800;
    private static final String LAST_OF_FIRST_PLANE = Character.toString(0xFFFF);
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    private static final String AFTER_SURROGATES = Character.toString(0xE000);
    private static final String SECOND_PLANE = Character.toString(Character.MIN_SUPPLEMENTARY_CODE_POINT);

    /**
     * The condition that compares the value of an expression with a parameter.
     *
     * @param sign {@code <}, {@code <=}, {@code >} or {@code >=}
     * @param value the value of the parameter
     */
    String condition(String text, String sign, Object value, String parameter) {
        if (!(value instanceof String operand) || operand.chars().noneMatch(unit -> unit >= SURROGATES)) {
            return text + " " + sign + " " + parameter;
        }
        // No index has this expression, so that the comparison is certainly by units
        String units = "(" + text + " + '')";
        List<String> wronglyLess = new ArrayList<>();
        List<String> wronglyGreater = new ArrayList<>();
        for (int i = 0; i < operand.length(); i = operand.offsetByCodePoints(i, 1)) {
            String before = operand.substring(0, i);
            if (operand.codePointAt(i) > LAST_OF_FIRST_PLANE.charAt(0)) {
                wronglyGreater.add("(" + units + " STARTS WITH " + scope.parameter(before) + " AND " + units + " > "
                        + scope.parameter(before + LAST) + ")");
            } else if (operand.charAt(i) >= AFTER_SURROGATES.charAt(0)) {
                wronglyLess.add("(" + units + " >= " + scope.parameter(before + SECOND_PLANE) + " AND " + units + " < "
                        + scope.parameter(before + AFTER_SURROGATES) + ")");
            }
        }
        boolean less = sign.startsWith("<");
        List<String> wrong = less ? wronglyLess : wronglyGreater;
        List<String> missing = less ? wronglyGreater : wronglyLess;
        StringBuilder condition = new StringBuilder("(" + units + " " + sign + " " + parameter);
        wrong.forEach(each -> condition.append(" AND NOT ").append(each));
        missing.forEach(each -> condition.append(" OR ").append(each));
        return condition.append(")").toString();
    }
}
