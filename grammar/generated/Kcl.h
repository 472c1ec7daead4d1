
// Generated from Kcl.g4 by ANTLR 4.9

#pragma once


#include "antlr4-runtime.h"


namespace kcl::parse {


class  Kcl : public ParserBase {
public:
  enum {
    Newline = 1, NewlineElif = 2, NewlineElse = 3, Indent = 4, Dedent = 5,
    PartialDedent = 6, Ident = 7, Int = 8, Float = 9, String = 10, LongString = 11,
    As = 12, Import = 13, Rule = 14, Schema = 15, Mixin = 16, Protocol = 17,
    Check = 18, For = 19, Assert = 20, If = 21, IfOp = 22, Elif = 23, Else = 24,
    Or = 25, And = 26, Not = 27, In = 28, Is = 29, Lambda = 30, All = 31,
    Any = 32, Filter = 33, Map = 34, Type = 35, True = 36, False = 37, None = 38,
    Undefined = 39, NotIn = 40, IsNot = 41, LParen = 42, CallParen = 43,
    RParen = 44, LBracket = 45, IndexBracket = 46, SignatureBracket = 47,
    QuestionBracket = 48, RBracket = 49, LBrace = 50, SchemaBrace = 51,
    ParamBrace = 52, LambdaBrace = 53, RBrace = 54, Comma = 55, Colon = 56,
    Dot = 57, QuestionDot = 58, Ellipsis = 59, At = 60, Question = 61, Arrow = 62,
    FunctionArrow = 63, Assign = 64, PlusAssign = 65, MinusAssign = 66,
    StarAssign = 67, SlashAssign = 68, PercentAssign = 69, PowAssign = 70,
    FloorDivAssign = 71, AmpAssign = 72, BarAssign = 73, CaretAssign = 74,
    ShlAssign = 75, ShrAssign = 76, UnaryPlus = 77, UnaryMinus = 78, Spread = 79,
    DoubleSpread = 80, Plus = 81, Minus = 82, Star = 83, Pow = 84, Slash = 85,
    FloorDiv = 86, Percent = 87, Amp = 88, Bar = 89, Caret = 90, Tilde = 91,
    Shl = 92, Shr = 93, Lt = 94, Le = 95, Gt = 96, Ge = 97, Eq = 98, Ne = 99,
    Dollar = 100, FormatSpec = 101
  };

  enum {
    RuleModule = 0, RuleInterpolation = 1, RuleStmt = 2, RuleSuite = 3,
    RuleIfStmt = 4, RuleImportStmt = 5, RuleTypeAlias = 6, RuleAssertStmt = 7,
    RuleExprStmt = 8, RuleListStmt = 9, RuleAugAssign = 10, RuleDecorator = 11,
    RuleSchemaStmt = 12, RuleRuleStmt = 13, RuleParams = 14, RuleParam = 15,
    RuleSchemaBody = 16, RuleBodyItem = 17, RuleKeywordName = 18, RuleCheckName = 19,
    RuleMixinList = 20, RuleIndexSignature = 21, RuleCheckBlock = 22, RuleCheckExpr = 23,
    RuleType = 24, RuleTypeElement = 25, RuleExpr = 26, RuleSimple = 27,
    RuleSubscript = 28, RuleArgs = 29, RuleList = 30, RuleListIf = 31, RuleListBlock = 32,
    RuleCompTail = 33, RuleCompFor = 34, RuleConfig = 35, RuleConfigTail = 36,
    RuleConfigIf = 37, RuleConfigBlock = 38, RuleLambda = 39, RuleLambdaStmt = 40,
    RuleLambdaSchema = 41, RuleQuantifier = 42, RuleQuantifierTarget = 43,
    RuleDotted = 44
  };

  explicit Kcl(antlr4::TokenStream *input);
  ~Kcl();

  virtual std::string getGrammarFileName() const override;
  virtual const antlr4::atn::ATN& getATN() const override { return _atn; };
  virtual const std::vector<std::string>& getTokenNames() const override { return _tokenNames; }; // deprecated: use vocabulary instead.
  virtual const std::vector<std::string>& getRuleNames() const override;
  virtual antlr4::dfa::Vocabulary& getVocabulary() const override;


  class ModuleContext;
  class InterpolationContext;
  class StmtContext;
  class SuiteContext;
  class IfStmtContext;
  class ImportStmtContext;
  class TypeAliasContext;
  class AssertStmtContext;
  class ExprStmtContext;
  class ListStmtContext;
  class AugAssignContext;
  class DecoratorContext;
  class SchemaStmtContext;
  class RuleStmtContext;
  class ParamsContext;
  class ParamContext;
  class SchemaBodyContext;
  class BodyItemContext;
  class KeywordNameContext;
  class CheckNameContext;
  class MixinListContext;
  class IndexSignatureContext;
  class CheckBlockContext;
  class CheckExprContext;
  class TypeContext;
  class TypeElementContext;
  class ExprContext;
  class SimpleContext;
  class SubscriptContext;
  class ArgsContext;
  class ListContext;
  class ListIfContext;
  class ListBlockContext;
  class CompTailContext;
  class CompForContext;
  class ConfigContext;
  class ConfigTailContext;
  class ConfigIfContext;
  class ConfigBlockContext;
  class LambdaContext;
  class LambdaStmtContext;
  class LambdaSchemaContext;
  class QuantifierContext;
  class QuantifierTargetContext;
  class DottedContext;

  class  ModuleContext : public antlr4::ParserRuleContext {
  public:
    ModuleContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *EOF();
    std::vector<StmtContext *> stmt();
    StmtContext* stmt(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);


  };

  ModuleContext* module();

  class  InterpolationContext : public antlr4::ParserRuleContext {
  public:
    InterpolationContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    ExprContext *expr();
    antlr4::tree::TerminalNode *EOF();
    antlr4::tree::TerminalNode *Colon();
    antlr4::tree::TerminalNode *FormatSpec();


  };

  InterpolationContext* interpolation();

  class  StmtContext : public antlr4::ParserRuleContext {
  public:
    StmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    IfStmtContext *ifStmt();
    SchemaStmtContext *schemaStmt();
    RuleStmtContext *ruleStmt();
    ImportStmtContext *importStmt();
    TypeAliasContext *typeAlias();
    AssertStmtContext *assertStmt();
    ExprStmtContext *exprStmt();
    std::vector<DecoratorContext *> decorator();
    DecoratorContext* decorator(size_t i);


  };

  StmtContext* stmt();

  class  SuiteContext : public antlr4::ParserRuleContext {
  public:
    SuiteContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    antlr4::tree::TerminalNode *Indent();
    antlr4::tree::TerminalNode *Dedent();
    std::vector<StmtContext *> stmt();
    StmtContext* stmt(size_t i);
    ExprStmtContext *exprStmt();


  };

  SuiteContext* suite();

  class  IfStmtContext : public antlr4::ParserRuleContext {
  public:
    IfStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *If();
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Colon();
    antlr4::tree::TerminalNode* Colon(size_t i);
    std::vector<SuiteContext *> suite();
    SuiteContext* suite(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Elif();
    antlr4::tree::TerminalNode* Elif(size_t i);
    antlr4::tree::TerminalNode *Else();
    std::vector<antlr4::tree::TerminalNode *> NewlineElif();
    antlr4::tree::TerminalNode* NewlineElif(size_t i);
    antlr4::tree::TerminalNode *NewlineElse();


  };

  IfStmtContext* ifStmt();

  class  ImportStmtContext : public antlr4::ParserRuleContext {
  public:
    ImportStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Import();
    DottedContext *dotted();
    antlr4::tree::TerminalNode *As();
    antlr4::tree::TerminalNode *Ident();
    std::vector<antlr4::tree::TerminalNode *> Ellipsis();
    antlr4::tree::TerminalNode* Ellipsis(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dot();
    antlr4::tree::TerminalNode* Dot(size_t i);


  };

  ImportStmtContext* importStmt();

  class  TypeAliasContext : public antlr4::ParserRuleContext {
  public:
    TypeAliasContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Type();
    DottedContext *dotted();
    antlr4::tree::TerminalNode *Assign();
    TypeContext *type();


  };

  TypeAliasContext* typeAlias();

  class  AssertStmtContext : public antlr4::ParserRuleContext {
  public:
    AssertStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Assert();
    std::vector<SimpleContext *> simple();
    SimpleContext* simple(size_t i);
    antlr4::tree::TerminalNode *IfOp();
    antlr4::tree::TerminalNode *Comma();
    ExprContext *expr();


  };

  AssertStmtContext* assertStmt();

  class  ExprStmtContext : public antlr4::ParserRuleContext {
  public:
    ExprStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    AugAssignContext *augAssign();
    antlr4::tree::TerminalNode *Colon();
    TypeContext *type();
    std::vector<antlr4::tree::TerminalNode *> Assign();
    antlr4::tree::TerminalNode* Assign(size_t i);
    antlr4::tree::TerminalNode *Question();
    antlr4::tree::TerminalNode *SchemaBrace();
    ConfigTailContext *configTail();
    ListStmtContext *listStmt();
    antlr4::tree::TerminalNode *CallParen();
    ArgsContext *args();
    antlr4::tree::TerminalNode *RParen();


  };

  ExprStmtContext* exprStmt();

  class  ListStmtContext : public antlr4::ParserRuleContext {
  public:
    ListStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *IndexBracket();
    antlr4::tree::TerminalNode *RBracket();
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Indent();
    antlr4::tree::TerminalNode* Indent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dedent();
    antlr4::tree::TerminalNode* Dedent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Spread();
    antlr4::tree::TerminalNode* Spread(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  ListStmtContext* listStmt();

  class  AugAssignContext : public antlr4::ParserRuleContext {
  public:
    AugAssignContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *PlusAssign();
    antlr4::tree::TerminalNode *MinusAssign();
    antlr4::tree::TerminalNode *StarAssign();
    antlr4::tree::TerminalNode *SlashAssign();
    antlr4::tree::TerminalNode *PercentAssign();
    antlr4::tree::TerminalNode *PowAssign();
    antlr4::tree::TerminalNode *FloorDivAssign();
    antlr4::tree::TerminalNode *AmpAssign();
    antlr4::tree::TerminalNode *BarAssign();
    antlr4::tree::TerminalNode *CaretAssign();
    antlr4::tree::TerminalNode *ShlAssign();
    antlr4::tree::TerminalNode *ShrAssign();


  };

  AugAssignContext* augAssign();

  class  DecoratorContext : public antlr4::ParserRuleContext {
  public:
    DecoratorContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *At();
    SimpleContext *simple();
    antlr4::tree::TerminalNode *Newline();


  };

  DecoratorContext* decorator();

  class  SchemaStmtContext : public antlr4::ParserRuleContext {
  public:
    SchemaStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<DottedContext *> dotted();
    DottedContext* dotted(size_t i);
    antlr4::tree::TerminalNode *Colon();
    antlr4::tree::TerminalNode *Newline();
    antlr4::tree::TerminalNode *Schema();
    antlr4::tree::TerminalNode *Mixin();
    antlr4::tree::TerminalNode *Protocol();
    ParamsContext *params();
    antlr4::tree::TerminalNode *CallParen();
    antlr4::tree::TerminalNode *RParen();
    antlr4::tree::TerminalNode *For();
    antlr4::tree::TerminalNode *Indent();
    SchemaBodyContext *schemaBody();
    antlr4::tree::TerminalNode *Dedent();


  };

  SchemaStmtContext* schemaStmt();

  class  RuleStmtContext : public antlr4::ParserRuleContext {
  public:
    RuleStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Rule();
    std::vector<DottedContext *> dotted();
    DottedContext* dotted(size_t i);
    antlr4::tree::TerminalNode *Colon();
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    antlr4::tree::TerminalNode *Indent();
    antlr4::tree::TerminalNode *Dedent();
    ParamsContext *params();
    antlr4::tree::TerminalNode *CallParen();
    antlr4::tree::TerminalNode *RParen();
    antlr4::tree::TerminalNode *For();
    std::vector<CheckExprContext *> checkExpr();
    CheckExprContext* checkExpr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  RuleStmtContext* ruleStmt();

  class  ParamsContext : public antlr4::ParserRuleContext {
  public:
    ParamsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *IndexBracket();
    antlr4::tree::TerminalNode *RBracket();
    std::vector<ParamContext *> param();
    ParamContext* param(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  ParamsContext* params();

  class  ParamContext : public antlr4::ParserRuleContext {
  public:
    ParamContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Ident();
    antlr4::tree::TerminalNode *Colon();
    TypeContext *type();
    antlr4::tree::TerminalNode *Assign();
    ExprContext *expr();


  };

  ParamContext* param();

  class  SchemaBodyContext : public antlr4::ParserRuleContext {
  public:
    SchemaBodyContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<BodyItemContext *> bodyItem();
    BodyItemContext* bodyItem(size_t i);
    std::vector<MixinListContext *> mixinList();
    MixinListContext* mixinList(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    CheckBlockContext *checkBlock();


  };

  SchemaBodyContext* schemaBody();

  class  BodyItemContext : public antlr4::ParserRuleContext {
  public:
    BodyItemContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    AssertStmtContext *assertStmt();
    IfStmtContext *ifStmt();
    IndexSignatureContext *indexSignature();
    ExprStmtContext *exprStmt();
    KeywordNameContext *keywordName();
    std::vector<DecoratorContext *> decorator();
    DecoratorContext* decorator(size_t i);


  };

  BodyItemContext* bodyItem();

  class  KeywordNameContext : public antlr4::ParserRuleContext {
  public:
    KeywordNameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Schema();
    antlr4::tree::TerminalNode *Protocol();
    antlr4::tree::TerminalNode *Rule();
    antlr4::tree::TerminalNode *Import();
    antlr4::tree::TerminalNode *Type();


  };

  KeywordNameContext* keywordName();

  class  CheckNameContext : public antlr4::ParserRuleContext {
  public:
    CheckNameContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *If();
    antlr4::tree::TerminalNode *Assert();


  };

  CheckNameContext* checkName();

  class  MixinListContext : public antlr4::ParserRuleContext {
  public:
    MixinListContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Mixin();
    antlr4::tree::TerminalNode *RBracket();
    antlr4::tree::TerminalNode *LBracket();
    antlr4::tree::TerminalNode *IndexBracket();
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    antlr4::tree::TerminalNode *Indent();
    antlr4::tree::TerminalNode *Dedent();
    std::vector<DottedContext *> dotted();
    DottedContext* dotted(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  MixinListContext* mixinList();

  class  IndexSignatureContext : public antlr4::ParserRuleContext {
  public:
    IndexSignatureContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *SignatureBracket();
    antlr4::tree::TerminalNode *RBracket();
    std::vector<antlr4::tree::TerminalNode *> Colon();
    antlr4::tree::TerminalNode* Colon(size_t i);
    std::vector<TypeContext *> type();
    TypeContext* type(size_t i);
    antlr4::tree::TerminalNode *Ellipsis();
    antlr4::tree::TerminalNode *Ident();
    antlr4::tree::TerminalNode *Any();
    antlr4::tree::TerminalNode *Assign();
    ExprContext *expr();


  };

  IndexSignatureContext* indexSignature();

  class  CheckBlockContext : public antlr4::ParserRuleContext {
  public:
    CheckBlockContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Check();
    antlr4::tree::TerminalNode *Colon();
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    antlr4::tree::TerminalNode *Indent();
    antlr4::tree::TerminalNode *Dedent();
    std::vector<CheckExprContext *> checkExpr();
    CheckExprContext* checkExpr(size_t i);


  };

  CheckBlockContext* checkBlock();

  class  CheckExprContext : public antlr4::ParserRuleContext {
  public:
    CheckExprContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<SimpleContext *> simple();
    SimpleContext* simple(size_t i);
    antlr4::tree::TerminalNode *IfOp();
    antlr4::tree::TerminalNode *Comma();
    CheckNameContext *checkName();


  };

  CheckExprContext* checkExpr();

  class  TypeContext : public antlr4::ParserRuleContext {
  public:
    TypeContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<TypeElementContext *> typeElement();
    TypeElementContext* typeElement(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Bar();
    antlr4::tree::TerminalNode* Bar(size_t i);
    std::vector<antlr4::tree::TerminalNode *> FunctionArrow();
    antlr4::tree::TerminalNode* FunctionArrow(size_t i);


  };

  TypeContext* type();

  class  TypeElementContext : public antlr4::ParserRuleContext {
  public:
    TypeElementContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Any();
    antlr4::tree::TerminalNode *True();
    antlr4::tree::TerminalNode *False();
    antlr4::tree::TerminalNode *None();
    antlr4::tree::TerminalNode *Undefined();
    antlr4::tree::TerminalNode *Int();
    antlr4::tree::TerminalNode *Float();
    antlr4::tree::TerminalNode *String();
    antlr4::tree::TerminalNode *LongString();
    std::vector<antlr4::tree::TerminalNode *> Ident();
    antlr4::tree::TerminalNode* Ident(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dot();
    antlr4::tree::TerminalNode* Dot(size_t i);
    antlr4::tree::TerminalNode *RBracket();
    antlr4::tree::TerminalNode *LBracket();
    antlr4::tree::TerminalNode *IndexBracket();
    std::vector<TypeContext *> type();
    TypeContext* type(size_t i);
    antlr4::tree::TerminalNode *Colon();
    antlr4::tree::TerminalNode *RBrace();
    antlr4::tree::TerminalNode *LBrace();
    antlr4::tree::TerminalNode *SchemaBrace();
    antlr4::tree::TerminalNode *RParen();
    antlr4::tree::TerminalNode *LParen();
    antlr4::tree::TerminalNode *CallParen();
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  TypeElementContext* typeElement();

  class  ExprContext : public antlr4::ParserRuleContext {
  public:
    ExprContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<SimpleContext *> simple();
    SimpleContext* simple(size_t i);
    antlr4::tree::TerminalNode *IfOp();
    antlr4::tree::TerminalNode *Else();
    ExprContext *expr();


  };

  ExprContext* expr();

  class  SimpleContext : public antlr4::ParserRuleContext {
  public:
    SimpleContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> Ident();
    antlr4::tree::TerminalNode* Ident(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Int();
    antlr4::tree::TerminalNode* Int(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Float();
    antlr4::tree::TerminalNode* Float(size_t i);
    std::vector<antlr4::tree::TerminalNode *> String();
    antlr4::tree::TerminalNode* String(size_t i);
    std::vector<antlr4::tree::TerminalNode *> LongString();
    antlr4::tree::TerminalNode* LongString(size_t i);
    std::vector<antlr4::tree::TerminalNode *> True();
    antlr4::tree::TerminalNode* True(size_t i);
    std::vector<antlr4::tree::TerminalNode *> False();
    antlr4::tree::TerminalNode* False(size_t i);
    std::vector<antlr4::tree::TerminalNode *> None();
    antlr4::tree::TerminalNode* None(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Undefined();
    antlr4::tree::TerminalNode* Undefined(size_t i);
    std::vector<antlr4::tree::TerminalNode *> LParen();
    antlr4::tree::TerminalNode* LParen(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> RParen();
    antlr4::tree::TerminalNode* RParen(size_t i);
    std::vector<ListContext *> list();
    ListContext* list(size_t i);
    std::vector<ConfigContext *> config();
    ConfigContext* config(size_t i);
    std::vector<LambdaContext *> lambda();
    LambdaContext* lambda(size_t i);
    std::vector<QuantifierContext *> quantifier();
    QuantifierContext* quantifier(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dot();
    antlr4::tree::TerminalNode* Dot(size_t i);
    std::vector<antlr4::tree::TerminalNode *> QuestionDot();
    antlr4::tree::TerminalNode* QuestionDot(size_t i);
    std::vector<SubscriptContext *> subscript();
    SubscriptContext* subscript(size_t i);
    std::vector<antlr4::tree::TerminalNode *> RBracket();
    antlr4::tree::TerminalNode* RBracket(size_t i);
    std::vector<antlr4::tree::TerminalNode *> CallParen();
    antlr4::tree::TerminalNode* CallParen(size_t i);
    std::vector<ArgsContext *> args();
    ArgsContext* args(size_t i);
    std::vector<antlr4::tree::TerminalNode *> SchemaBrace();
    antlr4::tree::TerminalNode* SchemaBrace(size_t i);
    std::vector<ConfigTailContext *> configTail();
    ConfigTailContext* configTail(size_t i);
    std::vector<antlr4::tree::TerminalNode *> UnaryPlus();
    antlr4::tree::TerminalNode* UnaryPlus(size_t i);
    std::vector<antlr4::tree::TerminalNode *> UnaryMinus();
    antlr4::tree::TerminalNode* UnaryMinus(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Tilde();
    antlr4::tree::TerminalNode* Tilde(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Not();
    antlr4::tree::TerminalNode* Not(size_t i);
    std::vector<antlr4::tree::TerminalNode *> IndexBracket();
    antlr4::tree::TerminalNode* IndexBracket(size_t i);
    std::vector<antlr4::tree::TerminalNode *> QuestionBracket();
    antlr4::tree::TerminalNode* QuestionBracket(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Plus();
    antlr4::tree::TerminalNode* Plus(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Minus();
    antlr4::tree::TerminalNode* Minus(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Star();
    antlr4::tree::TerminalNode* Star(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Pow();
    antlr4::tree::TerminalNode* Pow(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Slash();
    antlr4::tree::TerminalNode* Slash(size_t i);
    std::vector<antlr4::tree::TerminalNode *> FloorDiv();
    antlr4::tree::TerminalNode* FloorDiv(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Percent();
    antlr4::tree::TerminalNode* Percent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Amp();
    antlr4::tree::TerminalNode* Amp(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Bar();
    antlr4::tree::TerminalNode* Bar(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Caret();
    antlr4::tree::TerminalNode* Caret(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Shl();
    antlr4::tree::TerminalNode* Shl(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Shr();
    antlr4::tree::TerminalNode* Shr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Lt();
    antlr4::tree::TerminalNode* Lt(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Le();
    antlr4::tree::TerminalNode* Le(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Gt();
    antlr4::tree::TerminalNode* Gt(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Ge();
    antlr4::tree::TerminalNode* Ge(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Eq();
    antlr4::tree::TerminalNode* Eq(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Ne();
    antlr4::tree::TerminalNode* Ne(size_t i);
    std::vector<antlr4::tree::TerminalNode *> In();
    antlr4::tree::TerminalNode* In(size_t i);
    std::vector<antlr4::tree::TerminalNode *> NotIn();
    antlr4::tree::TerminalNode* NotIn(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Is();
    antlr4::tree::TerminalNode* Is(size_t i);
    std::vector<antlr4::tree::TerminalNode *> IsNot();
    antlr4::tree::TerminalNode* IsNot(size_t i);
    std::vector<antlr4::tree::TerminalNode *> And();
    antlr4::tree::TerminalNode* And(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Or();
    antlr4::tree::TerminalNode* Or(size_t i);
    std::vector<antlr4::tree::TerminalNode *> As();
    antlr4::tree::TerminalNode* As(size_t i);


  };

  SimpleContext* simple();

  class  SubscriptContext : public antlr4::ParserRuleContext {
  public:
    SubscriptContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Colon();
    antlr4::tree::TerminalNode* Colon(size_t i);


  };

  SubscriptContext* subscript();

  class  ArgsContext : public antlr4::ParserRuleContext {
  public:
    ArgsContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Indent();
    antlr4::tree::TerminalNode* Indent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dedent();
    antlr4::tree::TerminalNode* Dedent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Assign();
    antlr4::tree::TerminalNode* Assign(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  ArgsContext* args();

  class  ListContext : public antlr4::ParserRuleContext {
  public:
    ListContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LBracket();
    antlr4::tree::TerminalNode *RBracket();
    CompTailContext *compTail();
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Indent();
    antlr4::tree::TerminalNode* Indent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dedent();
    antlr4::tree::TerminalNode* Dedent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Spread();
    antlr4::tree::TerminalNode* Spread(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<ListIfContext *> listIf();
    ListIfContext* listIf(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  ListContext* list();

  class  ListIfContext : public antlr4::ParserRuleContext {
  public:
    ListIfContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ListBlockContext *> listBlock();
    ListBlockContext* listBlock(size_t i);
    std::vector<antlr4::tree::TerminalNode *> If();
    antlr4::tree::TerminalNode* If(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Colon();
    antlr4::tree::TerminalNode* Colon(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Elif();
    antlr4::tree::TerminalNode* Elif(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Else();
    antlr4::tree::TerminalNode* Else(size_t i);
    std::vector<antlr4::tree::TerminalNode *> NewlineElif();
    antlr4::tree::TerminalNode* NewlineElif(size_t i);
    std::vector<antlr4::tree::TerminalNode *> NewlineElse();
    antlr4::tree::TerminalNode* NewlineElse(size_t i);


  };

  ListIfContext* listIf();

  class  ListBlockContext : public antlr4::ParserRuleContext {
  public:
    ListBlockContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    antlr4::tree::TerminalNode *Indent();
    antlr4::tree::TerminalNode *Dedent();
    std::vector<antlr4::tree::TerminalNode *> Spread();
    antlr4::tree::TerminalNode* Spread(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<ListIfContext *> listIf();
    ListIfContext* listIf(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  ListBlockContext* listBlock();

  class  CompTailContext : public antlr4::ParserRuleContext {
  public:
    CompTailContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<CompForContext *> compFor();
    CompForContext* compFor(size_t i);
    std::vector<antlr4::tree::TerminalNode *> If();
    antlr4::tree::TerminalNode* If(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Indent();
    antlr4::tree::TerminalNode* Indent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dedent();
    antlr4::tree::TerminalNode* Dedent(size_t i);


  };

  CompTailContext* compTail();

  class  CompForContext : public antlr4::ParserRuleContext {
  public:
    CompForContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *For();
    std::vector<DottedContext *> dotted();
    DottedContext* dotted(size_t i);
    antlr4::tree::TerminalNode *In();
    SimpleContext *simple();
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);
    antlr4::tree::TerminalNode *IfOp();
    ExprContext *expr();


  };

  CompForContext* compFor();

  class  ConfigContext : public antlr4::ParserRuleContext {
  public:
    ConfigContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *LBrace();
    ConfigTailContext *configTail();


  };

  ConfigContext* config();

  class  ConfigTailContext : public antlr4::ParserRuleContext {
  public:
    ConfigTailContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *RBrace();
    CompTailContext *compTail();
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Indent();
    antlr4::tree::TerminalNode* Indent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dedent();
    antlr4::tree::TerminalNode* Dedent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> DoubleSpread();
    antlr4::tree::TerminalNode* DoubleSpread(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<ConfigIfContext *> configIf();
    ConfigIfContext* configIf(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Colon();
    antlr4::tree::TerminalNode* Colon(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Assign();
    antlr4::tree::TerminalNode* Assign(size_t i);
    std::vector<antlr4::tree::TerminalNode *> PlusAssign();
    antlr4::tree::TerminalNode* PlusAssign(size_t i);


  };

  ConfigTailContext* configTail();

  class  ConfigIfContext : public antlr4::ParserRuleContext {
  public:
    ConfigIfContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<ConfigBlockContext *> configBlock();
    ConfigBlockContext* configBlock(size_t i);
    std::vector<antlr4::tree::TerminalNode *> If();
    antlr4::tree::TerminalNode* If(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Colon();
    antlr4::tree::TerminalNode* Colon(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Elif();
    antlr4::tree::TerminalNode* Elif(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Else();
    antlr4::tree::TerminalNode* Else(size_t i);
    std::vector<antlr4::tree::TerminalNode *> NewlineElif();
    antlr4::tree::TerminalNode* NewlineElif(size_t i);
    std::vector<antlr4::tree::TerminalNode *> NewlineElse();
    antlr4::tree::TerminalNode* NewlineElse(size_t i);


  };

  ConfigIfContext* configIf();

  class  ConfigBlockContext : public antlr4::ParserRuleContext {
  public:
    ConfigBlockContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    antlr4::tree::TerminalNode *Indent();
    antlr4::tree::TerminalNode *Dedent();
    std::vector<antlr4::tree::TerminalNode *> DoubleSpread();
    antlr4::tree::TerminalNode* DoubleSpread(size_t i);
    std::vector<SimpleContext *> simple();
    SimpleContext* simple(size_t i);
    std::vector<ConfigIfContext *> configIf();
    ConfigIfContext* configIf(size_t i);
    std::vector<ExprContext *> expr();
    ExprContext* expr(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Colon();
    antlr4::tree::TerminalNode* Colon(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Assign();
    antlr4::tree::TerminalNode* Assign(size_t i);
    std::vector<antlr4::tree::TerminalNode *> PlusAssign();
    antlr4::tree::TerminalNode* PlusAssign(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  ConfigBlockContext* configBlock();

  class  LambdaContext : public antlr4::ParserRuleContext {
  public:
    LambdaContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    antlr4::tree::TerminalNode *Lambda();
    antlr4::tree::TerminalNode *LambdaBrace();
    std::vector<antlr4::tree::TerminalNode *> RBrace();
    antlr4::tree::TerminalNode* RBrace(size_t i);
    antlr4::tree::TerminalNode *ParamBrace();
    antlr4::tree::TerminalNode *Arrow();
    TypeContext *type();
    std::vector<LambdaStmtContext *> lambdaStmt();
    LambdaStmtContext* lambdaStmt(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Indent();
    antlr4::tree::TerminalNode* Indent(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dedent();
    antlr4::tree::TerminalNode* Dedent(size_t i);
    std::vector<ParamContext *> param();
    ParamContext* param(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Comma();
    antlr4::tree::TerminalNode* Comma(size_t i);


  };

  LambdaContext* lambda();

  class  LambdaStmtContext : public antlr4::ParserRuleContext {
  public:
    LambdaStmtContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    IfStmtContext *ifStmt();
    ImportStmtContext *importStmt();
    TypeAliasContext *typeAlias();
    AssertStmtContext *assertStmt();
    ExprStmtContext *exprStmt();
    LambdaSchemaContext *lambdaSchema();
    RuleStmtContext *ruleStmt();


  };

  LambdaStmtContext* lambdaStmt();

  class  LambdaSchemaContext : public antlr4::ParserRuleContext {
  public:
    LambdaSchemaContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<DottedContext *> dotted();
    DottedContext* dotted(size_t i);
    antlr4::tree::TerminalNode *Colon();
    antlr4::tree::TerminalNode *Newline();
    antlr4::tree::TerminalNode *Indent();
    SchemaBodyContext *schemaBody();
    antlr4::tree::TerminalNode *Dedent();
    antlr4::tree::TerminalNode *Schema();
    antlr4::tree::TerminalNode *Mixin();
    antlr4::tree::TerminalNode *Protocol();
    ParamsContext *params();
    antlr4::tree::TerminalNode *CallParen();
    antlr4::tree::TerminalNode *RParen();
    antlr4::tree::TerminalNode *For();


  };

  LambdaSchemaContext* lambdaSchema();

  class  QuantifierContext : public antlr4::ParserRuleContext {
  public:
    QuantifierContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> Ident();
    antlr4::tree::TerminalNode* Ident(size_t i);
    antlr4::tree::TerminalNode *In();
    QuantifierTargetContext *quantifierTarget();
    antlr4::tree::TerminalNode *RBrace();
    antlr4::tree::TerminalNode *All();
    antlr4::tree::TerminalNode *Any();
    antlr4::tree::TerminalNode *Map();
    antlr4::tree::TerminalNode *Filter();
    antlr4::tree::TerminalNode *LBrace();
    antlr4::tree::TerminalNode *SchemaBrace();
    std::vector<antlr4::tree::TerminalNode *> Newline();
    antlr4::tree::TerminalNode* Newline(size_t i);
    antlr4::tree::TerminalNode *Indent();
    SimpleContext *simple();
    antlr4::tree::TerminalNode *Dedent();
    antlr4::tree::TerminalNode *Comma();
    antlr4::tree::TerminalNode *IfOp();
    ExprContext *expr();


  };

  QuantifierContext* quantifier();

  class  QuantifierTargetContext : public antlr4::ParserRuleContext {
  public:
    QuantifierTargetContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> Ident();
    antlr4::tree::TerminalNode* Ident(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dot();
    antlr4::tree::TerminalNode* Dot(size_t i);
    std::vector<antlr4::tree::TerminalNode *> QuestionDot();
    antlr4::tree::TerminalNode* QuestionDot(size_t i);
    std::vector<SubscriptContext *> subscript();
    SubscriptContext* subscript(size_t i);
    std::vector<antlr4::tree::TerminalNode *> RBracket();
    antlr4::tree::TerminalNode* RBracket(size_t i);
    std::vector<antlr4::tree::TerminalNode *> IndexBracket();
    antlr4::tree::TerminalNode* IndexBracket(size_t i);
    std::vector<antlr4::tree::TerminalNode *> QuestionBracket();
    antlr4::tree::TerminalNode* QuestionBracket(size_t i);
    antlr4::tree::TerminalNode *String();
    antlr4::tree::TerminalNode *LongString();
    ListContext *list();
    ConfigContext *config();


  };

  QuantifierTargetContext* quantifierTarget();

  class  DottedContext : public antlr4::ParserRuleContext {
  public:
    DottedContext(antlr4::ParserRuleContext *parent, size_t invokingState);
    virtual size_t getRuleIndex() const override;
    std::vector<antlr4::tree::TerminalNode *> Ident();
    antlr4::tree::TerminalNode* Ident(size_t i);
    std::vector<antlr4::tree::TerminalNode *> Dot();
    antlr4::tree::TerminalNode* Dot(size_t i);


  };

  DottedContext* dotted();


private:
  static std::vector<antlr4::dfa::DFA> _decisionToDFA;
  static antlr4::atn::PredictionContextCache _sharedContextCache;
  static std::vector<std::string> _ruleNames;
  static std::vector<std::string> _tokenNames;

  static std::vector<std::string> _literalNames;
  static std::vector<std::string> _symbolicNames;
  static antlr4::dfa::Vocabulary _vocabulary;
  static antlr4::atn::ATN _atn;
  static std::vector<uint16_t> _serializedATN;


  struct Initializer {
    Initializer();
  };
  static Initializer _init;
};

}  // namespace kcl::parse
