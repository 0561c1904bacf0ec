package app.cartwright.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Reads the names of values ({@code :name}) in this program's own statements. Jdbi's reader for any SQL takes as long for
 * the few hundred statements of a start as the start itself; these hold names, quoted texts and comments, and no more.
 */
final class Statements implements SqlParser, TemplateEngine {
    private static final int MOST = 1_000;

    private final Map<String, ParsedSql> known = new ConcurrentHashMap<>();
    private final TemplateEngine lists = new DefinedAttributeTemplateEngine();

    /** Only a statement with a list in it ({@code <name>}) is changed before it is read. */
    @Override
    public String render(String template, StatementContext context) {
        for (int at = template.indexOf('<'); at >= 0; at = template.indexOf('<', at + 1)) {
            if (at + 1 < template.length() && Character.isLetter(template.charAt(at + 1))) {
                return lists.render(template, context);
            }
        }
        return template;
    }

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql parsed = known.get(sql);
        if (parsed == null) {
            parsed = parse(sql);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(sql, parsed);
        }
        return parsed;
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }

    private static ParsedSql parse(String sql) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int from = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"') {
                at = after(sql, at + 1, String.valueOf(c));
            } else if (sql.startsWith("--", at)) {
                at = after(sql, at, "\n");
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, at + 2, "*/");
            } else if (c == '?') {
                parsed.append(sql.substring(from, at)).appendPositionalParameter();
                from = ++at;
            } else if (c == ':' && nameEnds(sql, at + 1) > at + 1) {
                int end = nameEnds(sql, at + 1);
                parsed.append(sql.substring(from, at)).appendNamedParameter(sql.substring(at + 1, end));
                at = end;
                from = end;
            } else {
                at++;
            }
        }
        return parsed.append(sql.substring(from)).build();
    }

    /** A quote that is doubled ends one text and begins the next, which comes to the same. */
    private static int after(String sql, int from, String end) {
        int at = sql.indexOf(end, from);
        return at < 0 ? sql.length() : at + end.length();
    }

    private static int nameEnds(String sql, int from) {
        int at = from;
        while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
            at++;
        }
        return at;
    }
}
