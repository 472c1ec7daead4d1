// The syntax of KCL, over the token kinds of frontend/lex/tokens.def (same names, same order; EOF is Eof).
//
// Nothing here is C++ and every decision needs one token: what would need more is decided by the scanner, which
// gives such tokens kinds of their own (see tokens.def). Operators are one flat list; the builder knows their
// precedence. What the grammar lets through and the language does not is refused by the builder.
// After a change: grammar/regenerate.sh.
parser grammar Kcl;

options { superClass = ParserBase; }

tokens {
  Newline, NewlineElif, NewlineElse, Indent, Dedent, PartialDedent, Ident, Int, Float, String, LongString, As,
  Import, Rule, Schema, Mixin, Protocol, Check, For, Assert, If, IfOp, Elif, Else, Or, And, Not, In, Is,
  Lambda, All, Any, Filter, Map, Type, True, False, None, Undefined, NotIn, IsNot, LParen, CallParen, RParen,
  LBracket, IndexBracket, SignatureBracket, QuestionBracket, RBracket, LBrace, SchemaBrace, ParamBrace,
  LambdaBrace, RBrace, Comma, Colon, Dot, QuestionDot, Ellipsis, At, Question, Arrow, FunctionArrow, Assign,
  PlusAssign, MinusAssign, StarAssign, SlashAssign, PercentAssign, PowAssign, FloorDivAssign, AmpAssign,
  BarAssign, CaretAssign, ShlAssign, ShrAssign, UnaryPlus, UnaryMinus, Spread, DoubleSpread, Plus, Minus, Star,
  Pow, Slash, FloorDiv, Percent, Amp, Bar, Caret, Tilde, Shl, Shr, Lt, Le, Gt, Ge, Eq, Ne, Dollar, FormatSpec
}

// ---- files and statements

module : (stmt | Newline)* EOF ;

// The inside of ${ } in a string.
interpolation : expr (Colon FormatSpec)? EOF ;

stmt : decorator* (ifStmt | schemaStmt | ruleStmt | importStmt | typeAlias | assertStmt | exprStmt) ;

suite : Newline Indent (stmt | Newline)+ Dedent
      | exprStmt
      ;

ifStmt : If expr Colon suite
         (NewlineElif? Elif expr Colon suite)*
         (NewlineElse? Else Colon suite)?
       ;

importStmt : Import (Ellipsis | Dot)* dotted (As Ident)? ;

typeAlias : Type dotted Assign type ;

assertStmt : Assert simple (IfOp simple)? (Comma expr)? ;

// Expression, assignment, attribute of a schema or unification; which of them is decided by its parts and its place.
exprStmt : expr ( (Assign expr)+
                | augAssign expr
                | Question? Colon type ( (CallParen args RParen)? SchemaBrace configTail
                                       | (Assign expr)+
                                       | augAssign expr
                                       | listStmt
                                       )?
                )?
         ;

// A list behind a type on the same line is a statement of its own; the scanner takes its bracket for an index.
listStmt : IndexBracket (Newline | Indent | Dedent)* ((Spread expr | expr) Comma? (Newline | Indent | Dedent)*)* RBracket ;

augAssign : PlusAssign | MinusAssign | StarAssign | SlashAssign | PercentAssign | PowAssign | FloorDivAssign
          | AmpAssign | BarAssign | CaretAssign | ShlAssign | ShrAssign
          ;

decorator : At simple Newline? ;

// ---- schemas and rules

schemaStmt : (Schema | Mixin | Protocol) dotted params? (CallParen dotted RParen)? (For dotted)?
             Colon Newline (Indent schemaBody Dedent)?
           ;

ruleStmt : Rule dotted params? (CallParen (dotted Comma?)* RParen)? (For dotted)?
           Colon Newline Indent (checkExpr | Newline)+ Dedent
         ;

params : IndexBracket (param Comma?)* RBracket ;

param : Ident (Colon type)? (Assign expr)? ;

schemaBody : (bodyItem | mixinList | Newline)* checkBlock? ;

bodyItem : decorator* (assertStmt | ifStmt | indexSignature | exprStmt | keywordName) ;

// Where no such statement may begin, its keyword is a name: in a schema body and in a check block.
keywordName : Schema | Protocol | Rule | Import | Type ;

checkName : If | Assert ;

mixinList : Mixin (LBracket | IndexBracket)
            ( Newline Indent (dotted Comma? Newline?)* Dedent | (dotted Comma?)* )
            RBracket
          ;

indexSignature : SignatureBracket ( Ellipsis type | (Ident | Any) (Colon Ellipsis? type)? ) RBracket
                 Colon type (Assign expr)?
               ;

checkBlock : Check Colon Newline Indent (checkExpr | Newline)+ Dedent ;

checkExpr : simple (IfOp simple)? (Comma (simple | checkName))?
          | checkName
          ;

// ---- types

type : typeElement ((Bar | FunctionArrow) typeElement)* ;

typeElement : Any | True | False | None | Undefined | Int | Float | String | LongString
            | Ident (Dot Ident)*
            | (LBracket | IndexBracket) type? RBracket
            | (LBrace | SchemaBrace) type? Colon type? RBrace
            | (LParen | CallParen) (type Comma?)* RParen
            ;

// ---- expressions

expr : simple (IfOp simple Else expr)? ;

simple : (UnaryPlus | UnaryMinus | Tilde | Not)?
         ( Ident | Int | Float | String | LongString | True | False | None | Undefined
         | LParen expr RParen | list | config | lambda | quantifier
         )
         ( Dot Ident
         | QuestionDot Ident
         | (IndexBracket | QuestionBracket) subscript RBracket
         | CallParen args RParen
         | SchemaBrace configTail
         )*
         ( ( Plus | Minus | Star | Pow | Slash | FloorDiv | Percent | Amp | Bar | Caret | Shl | Shr
           | Lt | Le | Gt | Ge | Eq | Ne | In | NotIn | Is | IsNot | And | Or | As
           )
           (UnaryPlus | UnaryMinus | Tilde | Not)?
           ( Ident | Int | Float | String | LongString | True | False | None | Undefined
           | LParen expr RParen | list | config | lambda | quantifier
           )
           ( Dot Ident
           | QuestionDot Ident
           | (IndexBracket | QuestionBracket) subscript RBracket
           | CallParen args RParen
           | SchemaBrace configTail
           )*
         )*
       ;

subscript : ( expr (Colon expr? (Colon expr?)?)?
            | Colon expr? (Colon expr?)?
            )?
          ;

args : ( (Newline | Indent | Dedent)+ (expr (Assign expr)? Comma? (Newline | Indent | Dedent)*)*
       | (expr (Assign expr)? Comma?)+
       )?
     ;

list : LBracket (Newline | Indent | Dedent)*
       ((Spread expr | listIf | expr) Comma? (Newline | Indent | Dedent)*)*
       compTail?
       RBracket
     ;

// Flat, because an inline branch may be an `if` itself: the builder gives each `elif` and `else` to the nearest.
listIf : (If expr Colon)+ listBlock
         ((NewlineElif? Elif expr Colon | NewlineElse? Else Colon) (If expr Colon)* listBlock)*
       ;

listBlock : Newline Indent ((Spread expr | listIf | expr) Comma? Newline?)+ Dedent
          | Spread? expr
          ;

// Clauses of a comprehension; the builder checks where line breaks stand.
compTail : compFor (compFor | If expr | Newline | Indent | Dedent)* ;

compFor : For dotted (Comma dotted)* In simple (IfOp expr)? ;

config : LBrace configTail ;

// From behind the opening brace to the closing one. Entries may stand on lines of their own only when the first does.
configTail : ( (Newline | Indent | Dedent)+
               ((DoubleSpread expr | configIf | expr ((Colon | Assign | PlusAssign) expr)?) Comma?
                (Newline | Indent | Dedent)*)*
             | ((DoubleSpread expr | configIf | expr ((Colon | Assign | PlusAssign) expr)?) Comma?)+
               (Newline | Indent | Dedent)*
             )?
             compTail? RBrace
           ;

configIf : (If expr Colon)+ configBlock
           ((NewlineElif? Elif expr Colon | NewlineElse? Else Colon) (If expr Colon)* configBlock)*
         ;

configBlock : Newline Indent
              ((DoubleSpread simple | configIf | expr (Colon | Assign | PlusAssign) expr) Comma? Newline?)+ Dedent
            | DoubleSpread simple
            | expr (Colon | Assign | PlusAssign) expr
            ;

lambda : Lambda ( ParamBrace (Newline | Indent | Dedent)* (param Comma? (Newline | Indent | Dedent)*)* RBrace Arrow type
                | (param Comma?)* (Arrow type)?
                )
         LambdaBrace (lambdaStmt | Newline | Indent | Dedent)* RBrace
       ;

lambdaStmt : ifStmt | importStmt | typeAlias | assertStmt | exprStmt | lambdaSchema | ruleStmt ;

// A schema in a lambda cannot be without a body: its layout would be that of the lambda.
lambdaSchema : (Schema | Mixin | Protocol) dotted params? (CallParen dotted RParen)? (For dotted)?
               Colon Newline Indent schemaBody Dedent
             ;

quantifier : (All | Any | Map | Filter) Ident (Comma Ident)? In quantifierTarget (LBrace | SchemaBrace)
             ( Newline Indent simple (IfOp expr)? Newline Dedent
             | simple (IfOp expr)?
             )
             RBrace
           ;

quantifierTarget : Ident ( Dot Ident
                         | QuestionDot Ident
                         | (IndexBracket | QuestionBracket) subscript RBracket
                         )*
                 | String | LongString | list | config
                 ;

dotted : Ident (Dot Ident)* ;
