
// Generated from Kcl.g4 by ANTLR 4.9



#include "Kcl.h"


using namespace antlrcpp;
using namespace kcl::parse;
using namespace antlr4;

Kcl::Kcl(TokenStream *input) : ParserBase(input) {
  _interpreter = new atn::ParserATNSimulator(this, _atn, _decisionToDFA, _sharedContextCache);
}

Kcl::~Kcl() {
  delete _interpreter;
}

std::string Kcl::getGrammarFileName() const {
  return "Kcl.g4";
}

const std::vector<std::string>& Kcl::getRuleNames() const {
  return _ruleNames;
}

dfa::Vocabulary& Kcl::getVocabulary() const {
  return _vocabulary;
}


//----------------- ModuleContext ------------------------------------------------------------------

Kcl::ModuleContext::ModuleContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ModuleContext::EOF() {
  return getToken(Kcl::EOF, 0);
}

std::vector<Kcl::StmtContext *> Kcl::ModuleContext::stmt() {
  return getRuleContexts<Kcl::StmtContext>();
}

Kcl::StmtContext* Kcl::ModuleContext::stmt(size_t i) {
  return getRuleContext<Kcl::StmtContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ModuleContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::ModuleContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}


size_t Kcl::ModuleContext::getRuleIndex() const {
  return Kcl::RuleModule;
}


Kcl::ModuleContext* Kcl::module() {
  ModuleContext *_localctx = _tracker.createInstance<ModuleContext>(_ctx, getState());
  enterRule(_localctx, 0, Kcl::RuleModule);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(94);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Ident)
      | (1ULL << Kcl::Int)
      | (1ULL << Kcl::Float)
      | (1ULL << Kcl::String)
      | (1ULL << Kcl::LongString)
      | (1ULL << Kcl::Import)
      | (1ULL << Kcl::Rule)
      | (1ULL << Kcl::Schema)
      | (1ULL << Kcl::Mixin)
      | (1ULL << Kcl::Protocol)
      | (1ULL << Kcl::Assert)
      | (1ULL << Kcl::If)
      | (1ULL << Kcl::Not)
      | (1ULL << Kcl::Lambda)
      | (1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map)
      | (1ULL << Kcl::Type)
      | (1ULL << Kcl::True)
      | (1ULL << Kcl::False)
      | (1ULL << Kcl::None)
      | (1ULL << Kcl::Undefined)
      | (1ULL << Kcl::LParen)
      | (1ULL << Kcl::LBracket)
      | (1ULL << Kcl::LBrace)
      | (1ULL << Kcl::At))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
      setState(92);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Ident:
        case Kcl::Int:
        case Kcl::Float:
        case Kcl::String:
        case Kcl::LongString:
        case Kcl::Import:
        case Kcl::Rule:
        case Kcl::Schema:
        case Kcl::Mixin:
        case Kcl::Protocol:
        case Kcl::Assert:
        case Kcl::If:
        case Kcl::Not:
        case Kcl::Lambda:
        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map:
        case Kcl::Type:
        case Kcl::True:
        case Kcl::False:
        case Kcl::None:
        case Kcl::Undefined:
        case Kcl::LParen:
        case Kcl::LBracket:
        case Kcl::LBrace:
        case Kcl::At:
        case Kcl::UnaryPlus:
        case Kcl::UnaryMinus:
        case Kcl::Tilde: {
          setState(90);
          stmt();
          break;
        }

        case Kcl::Newline: {
          setState(91);
          match(Kcl::Newline);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(96);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(97);
    match(Kcl::EOF);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- InterpolationContext ------------------------------------------------------------------

Kcl::InterpolationContext::InterpolationContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

Kcl::ExprContext* Kcl::InterpolationContext::expr() {
  return getRuleContext<Kcl::ExprContext>(0);
}

tree::TerminalNode* Kcl::InterpolationContext::EOF() {
  return getToken(Kcl::EOF, 0);
}

tree::TerminalNode* Kcl::InterpolationContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

tree::TerminalNode* Kcl::InterpolationContext::FormatSpec() {
  return getToken(Kcl::FormatSpec, 0);
}


size_t Kcl::InterpolationContext::getRuleIndex() const {
  return Kcl::RuleInterpolation;
}


Kcl::InterpolationContext* Kcl::interpolation() {
  InterpolationContext *_localctx = _tracker.createInstance<InterpolationContext>(_ctx, getState());
  enterRule(_localctx, 2, Kcl::RuleInterpolation);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(99);
    expr();
    setState(102);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Colon) {
      setState(100);
      match(Kcl::Colon);
      setState(101);
      match(Kcl::FormatSpec);
    }
    setState(104);
    match(Kcl::EOF);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- StmtContext ------------------------------------------------------------------

Kcl::StmtContext::StmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

Kcl::IfStmtContext* Kcl::StmtContext::ifStmt() {
  return getRuleContext<Kcl::IfStmtContext>(0);
}

Kcl::SchemaStmtContext* Kcl::StmtContext::schemaStmt() {
  return getRuleContext<Kcl::SchemaStmtContext>(0);
}

Kcl::RuleStmtContext* Kcl::StmtContext::ruleStmt() {
  return getRuleContext<Kcl::RuleStmtContext>(0);
}

Kcl::ImportStmtContext* Kcl::StmtContext::importStmt() {
  return getRuleContext<Kcl::ImportStmtContext>(0);
}

Kcl::TypeAliasContext* Kcl::StmtContext::typeAlias() {
  return getRuleContext<Kcl::TypeAliasContext>(0);
}

Kcl::AssertStmtContext* Kcl::StmtContext::assertStmt() {
  return getRuleContext<Kcl::AssertStmtContext>(0);
}

Kcl::ExprStmtContext* Kcl::StmtContext::exprStmt() {
  return getRuleContext<Kcl::ExprStmtContext>(0);
}

std::vector<Kcl::DecoratorContext *> Kcl::StmtContext::decorator() {
  return getRuleContexts<Kcl::DecoratorContext>();
}

Kcl::DecoratorContext* Kcl::StmtContext::decorator(size_t i) {
  return getRuleContext<Kcl::DecoratorContext>(i);
}


size_t Kcl::StmtContext::getRuleIndex() const {
  return Kcl::RuleStmt;
}


Kcl::StmtContext* Kcl::stmt() {
  StmtContext *_localctx = _tracker.createInstance<StmtContext>(_ctx, getState());
  enterRule(_localctx, 4, Kcl::RuleStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(109);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::At) {
      setState(106);
      decorator();
      setState(111);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(119);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::If: {
        setState(112);
        ifStmt();
        break;
      }

      case Kcl::Schema:
      case Kcl::Mixin:
      case Kcl::Protocol: {
        setState(113);
        schemaStmt();
        break;
      }

      case Kcl::Rule: {
        setState(114);
        ruleStmt();
        break;
      }

      case Kcl::Import: {
        setState(115);
        importStmt();
        break;
      }

      case Kcl::Type: {
        setState(116);
        typeAlias();
        break;
      }

      case Kcl::Assert: {
        setState(117);
        assertStmt();
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        setState(118);
        exprStmt();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SuiteContext ------------------------------------------------------------------

Kcl::SuiteContext::SuiteContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> Kcl::SuiteContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::SuiteContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

tree::TerminalNode* Kcl::SuiteContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

tree::TerminalNode* Kcl::SuiteContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

std::vector<Kcl::StmtContext *> Kcl::SuiteContext::stmt() {
  return getRuleContexts<Kcl::StmtContext>();
}

Kcl::StmtContext* Kcl::SuiteContext::stmt(size_t i) {
  return getRuleContext<Kcl::StmtContext>(i);
}

Kcl::ExprStmtContext* Kcl::SuiteContext::exprStmt() {
  return getRuleContext<Kcl::ExprStmtContext>(0);
}


size_t Kcl::SuiteContext::getRuleIndex() const {
  return Kcl::RuleSuite;
}


Kcl::SuiteContext* Kcl::suite() {
  SuiteContext *_localctx = _tracker.createInstance<SuiteContext>(_ctx, getState());
  enterRule(_localctx, 6, Kcl::RuleSuite);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(131);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Newline: {
        enterOuterAlt(_localctx, 1);
        setState(121);
        match(Kcl::Newline);
        setState(122);
        match(Kcl::Indent);
        setState(125);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(125);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case Kcl::Ident:
            case Kcl::Int:
            case Kcl::Float:
            case Kcl::String:
            case Kcl::LongString:
            case Kcl::Import:
            case Kcl::Rule:
            case Kcl::Schema:
            case Kcl::Mixin:
            case Kcl::Protocol:
            case Kcl::Assert:
            case Kcl::If:
            case Kcl::Not:
            case Kcl::Lambda:
            case Kcl::All:
            case Kcl::Any:
            case Kcl::Filter:
            case Kcl::Map:
            case Kcl::Type:
            case Kcl::True:
            case Kcl::False:
            case Kcl::None:
            case Kcl::Undefined:
            case Kcl::LParen:
            case Kcl::LBracket:
            case Kcl::LBrace:
            case Kcl::At:
            case Kcl::UnaryPlus:
            case Kcl::UnaryMinus:
            case Kcl::Tilde: {
              setState(123);
              stmt();
              break;
            }

            case Kcl::Newline: {
              setState(124);
              match(Kcl::Newline);
              break;
            }

          default:
            throw NoViableAltException(this);
          }
          setState(127);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Newline)
          | (1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Import)
          | (1ULL << Kcl::Rule)
          | (1ULL << Kcl::Schema)
          | (1ULL << Kcl::Mixin)
          | (1ULL << Kcl::Protocol)
          | (1ULL << Kcl::Assert)
          | (1ULL << Kcl::If)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::Type)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace)
          | (1ULL << Kcl::At))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0));
        setState(129);
        match(Kcl::Dedent);
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        enterOuterAlt(_localctx, 2);
        setState(130);
        exprStmt();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- IfStmtContext ------------------------------------------------------------------

Kcl::IfStmtContext::IfStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::IfStmtContext::If() {
  return getToken(Kcl::If, 0);
}

std::vector<Kcl::ExprContext *> Kcl::IfStmtContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::IfStmtContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::IfStmtContext::Colon() {
  return getTokens(Kcl::Colon);
}

tree::TerminalNode* Kcl::IfStmtContext::Colon(size_t i) {
  return getToken(Kcl::Colon, i);
}

std::vector<Kcl::SuiteContext *> Kcl::IfStmtContext::suite() {
  return getRuleContexts<Kcl::SuiteContext>();
}

Kcl::SuiteContext* Kcl::IfStmtContext::suite(size_t i) {
  return getRuleContext<Kcl::SuiteContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::IfStmtContext::Elif() {
  return getTokens(Kcl::Elif);
}

tree::TerminalNode* Kcl::IfStmtContext::Elif(size_t i) {
  return getToken(Kcl::Elif, i);
}

tree::TerminalNode* Kcl::IfStmtContext::Else() {
  return getToken(Kcl::Else, 0);
}

std::vector<tree::TerminalNode *> Kcl::IfStmtContext::NewlineElif() {
  return getTokens(Kcl::NewlineElif);
}

tree::TerminalNode* Kcl::IfStmtContext::NewlineElif(size_t i) {
  return getToken(Kcl::NewlineElif, i);
}

tree::TerminalNode* Kcl::IfStmtContext::NewlineElse() {
  return getToken(Kcl::NewlineElse, 0);
}


size_t Kcl::IfStmtContext::getRuleIndex() const {
  return Kcl::RuleIfStmt;
}


Kcl::IfStmtContext* Kcl::ifStmt() {
  IfStmtContext *_localctx = _tracker.createInstance<IfStmtContext>(_ctx, getState());
  enterRule(_localctx, 8, Kcl::RuleIfStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(133);
    match(Kcl::If);
    setState(134);
    expr();
    setState(135);
    match(Kcl::Colon);
    setState(136);
    suite();
    setState(147);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::NewlineElif

    || _la == Kcl::Elif) {
      setState(138);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == Kcl::NewlineElif) {
        setState(137);
        match(Kcl::NewlineElif);
      }
      setState(140);
      match(Kcl::Elif);
      setState(141);
      expr();
      setState(142);
      match(Kcl::Colon);
      setState(143);
      suite();
      setState(149);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(156);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::NewlineElse

    || _la == Kcl::Else) {
      setState(151);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == Kcl::NewlineElse) {
        setState(150);
        match(Kcl::NewlineElse);
      }
      setState(153);
      match(Kcl::Else);
      setState(154);
      match(Kcl::Colon);
      setState(155);
      suite();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ImportStmtContext ------------------------------------------------------------------

Kcl::ImportStmtContext::ImportStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ImportStmtContext::Import() {
  return getToken(Kcl::Import, 0);
}

Kcl::DottedContext* Kcl::ImportStmtContext::dotted() {
  return getRuleContext<Kcl::DottedContext>(0);
}

tree::TerminalNode* Kcl::ImportStmtContext::As() {
  return getToken(Kcl::As, 0);
}

tree::TerminalNode* Kcl::ImportStmtContext::Ident() {
  return getToken(Kcl::Ident, 0);
}

std::vector<tree::TerminalNode *> Kcl::ImportStmtContext::Ellipsis() {
  return getTokens(Kcl::Ellipsis);
}

tree::TerminalNode* Kcl::ImportStmtContext::Ellipsis(size_t i) {
  return getToken(Kcl::Ellipsis, i);
}

std::vector<tree::TerminalNode *> Kcl::ImportStmtContext::Dot() {
  return getTokens(Kcl::Dot);
}

tree::TerminalNode* Kcl::ImportStmtContext::Dot(size_t i) {
  return getToken(Kcl::Dot, i);
}


size_t Kcl::ImportStmtContext::getRuleIndex() const {
  return Kcl::RuleImportStmt;
}


Kcl::ImportStmtContext* Kcl::importStmt() {
  ImportStmtContext *_localctx = _tracker.createInstance<ImportStmtContext>(_ctx, getState());
  enterRule(_localctx, 10, Kcl::RuleImportStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(158);
    match(Kcl::Import);
    setState(162);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::Dot

    || _la == Kcl::Ellipsis) {
      setState(159);
      _la = _input->LA(1);
      if (!(_la == Kcl::Dot

      || _la == Kcl::Ellipsis)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(164);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(165);
    dotted();
    setState(168);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::As) {
      setState(166);
      match(Kcl::As);
      setState(167);
      match(Kcl::Ident);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeAliasContext ------------------------------------------------------------------

Kcl::TypeAliasContext::TypeAliasContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::TypeAliasContext::Type() {
  return getToken(Kcl::Type, 0);
}

Kcl::DottedContext* Kcl::TypeAliasContext::dotted() {
  return getRuleContext<Kcl::DottedContext>(0);
}

tree::TerminalNode* Kcl::TypeAliasContext::Assign() {
  return getToken(Kcl::Assign, 0);
}

Kcl::TypeContext* Kcl::TypeAliasContext::type() {
  return getRuleContext<Kcl::TypeContext>(0);
}


size_t Kcl::TypeAliasContext::getRuleIndex() const {
  return Kcl::RuleTypeAlias;
}


Kcl::TypeAliasContext* Kcl::typeAlias() {
  TypeAliasContext *_localctx = _tracker.createInstance<TypeAliasContext>(_ctx, getState());
  enterRule(_localctx, 12, Kcl::RuleTypeAlias);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(170);
    match(Kcl::Type);
    setState(171);
    dotted();
    setState(172);
    match(Kcl::Assign);
    setState(173);
    type();

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AssertStmtContext ------------------------------------------------------------------

Kcl::AssertStmtContext::AssertStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::AssertStmtContext::Assert() {
  return getToken(Kcl::Assert, 0);
}

std::vector<Kcl::SimpleContext *> Kcl::AssertStmtContext::simple() {
  return getRuleContexts<Kcl::SimpleContext>();
}

Kcl::SimpleContext* Kcl::AssertStmtContext::simple(size_t i) {
  return getRuleContext<Kcl::SimpleContext>(i);
}

tree::TerminalNode* Kcl::AssertStmtContext::IfOp() {
  return getToken(Kcl::IfOp, 0);
}

tree::TerminalNode* Kcl::AssertStmtContext::Comma() {
  return getToken(Kcl::Comma, 0);
}

Kcl::ExprContext* Kcl::AssertStmtContext::expr() {
  return getRuleContext<Kcl::ExprContext>(0);
}


size_t Kcl::AssertStmtContext::getRuleIndex() const {
  return Kcl::RuleAssertStmt;
}


Kcl::AssertStmtContext* Kcl::assertStmt() {
  AssertStmtContext *_localctx = _tracker.createInstance<AssertStmtContext>(_ctx, getState());
  enterRule(_localctx, 14, Kcl::RuleAssertStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(175);
    match(Kcl::Assert);
    setState(176);
    simple();
    setState(179);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::IfOp) {
      setState(177);
      match(Kcl::IfOp);
      setState(178);
      simple();
    }
    setState(183);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Comma) {
      setState(181);
      match(Kcl::Comma);
      setState(182);
      expr();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ExprStmtContext ------------------------------------------------------------------

Kcl::ExprStmtContext::ExprStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::ExprContext *> Kcl::ExprStmtContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ExprStmtContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

Kcl::AugAssignContext* Kcl::ExprStmtContext::augAssign() {
  return getRuleContext<Kcl::AugAssignContext>(0);
}

tree::TerminalNode* Kcl::ExprStmtContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

Kcl::TypeContext* Kcl::ExprStmtContext::type() {
  return getRuleContext<Kcl::TypeContext>(0);
}

std::vector<tree::TerminalNode *> Kcl::ExprStmtContext::Assign() {
  return getTokens(Kcl::Assign);
}

tree::TerminalNode* Kcl::ExprStmtContext::Assign(size_t i) {
  return getToken(Kcl::Assign, i);
}

tree::TerminalNode* Kcl::ExprStmtContext::Question() {
  return getToken(Kcl::Question, 0);
}

tree::TerminalNode* Kcl::ExprStmtContext::SchemaBrace() {
  return getToken(Kcl::SchemaBrace, 0);
}

Kcl::ConfigTailContext* Kcl::ExprStmtContext::configTail() {
  return getRuleContext<Kcl::ConfigTailContext>(0);
}

Kcl::ListStmtContext* Kcl::ExprStmtContext::listStmt() {
  return getRuleContext<Kcl::ListStmtContext>(0);
}

tree::TerminalNode* Kcl::ExprStmtContext::CallParen() {
  return getToken(Kcl::CallParen, 0);
}

Kcl::ArgsContext* Kcl::ExprStmtContext::args() {
  return getRuleContext<Kcl::ArgsContext>(0);
}

tree::TerminalNode* Kcl::ExprStmtContext::RParen() {
  return getToken(Kcl::RParen, 0);
}


size_t Kcl::ExprStmtContext::getRuleIndex() const {
  return Kcl::RuleExprStmt;
}


Kcl::ExprStmtContext* Kcl::exprStmt() {
  ExprStmtContext *_localctx = _tracker.createInstance<ExprStmtContext>(_ctx, getState());
  enterRule(_localctx, 16, Kcl::RuleExprStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(185);
    expr();
    setState(220);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Assign: {
        setState(188);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(186);
          match(Kcl::Assign);
          setState(187);
          expr();
          setState(190);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while (_la == Kcl::Assign);
        break;
      }

      case Kcl::PlusAssign:
      case Kcl::MinusAssign:
      case Kcl::StarAssign:
      case Kcl::SlashAssign:
      case Kcl::PercentAssign:
      case Kcl::PowAssign:
      case Kcl::FloorDivAssign:
      case Kcl::AmpAssign:
      case Kcl::BarAssign:
      case Kcl::CaretAssign:
      case Kcl::ShlAssign:
      case Kcl::ShrAssign: {
        setState(192);
        augAssign();
        setState(193);
        expr();
        break;
      }

      case Kcl::Colon:
      case Kcl::Question: {
        setState(196);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Question) {
          setState(195);
          match(Kcl::Question);
        }
        setState(198);
        match(Kcl::Colon);
        setState(199);
        type();
        setState(218);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case Kcl::CallParen:
          case Kcl::SchemaBrace: {
            setState(204);
            _errHandler->sync(this);

            _la = _input->LA(1);
            if (_la == Kcl::CallParen) {
              setState(200);
              match(Kcl::CallParen);
              setState(201);
              args();
              setState(202);
              match(Kcl::RParen);
            }
            setState(206);
            match(Kcl::SchemaBrace);
            setState(207);
            configTail();
            break;
          }

          case Kcl::Assign: {
            setState(210);
            _errHandler->sync(this);
            _la = _input->LA(1);
            do {
              setState(208);
              match(Kcl::Assign);
              setState(209);
              expr();
              setState(212);
              _errHandler->sync(this);
              _la = _input->LA(1);
            } while (_la == Kcl::Assign);
            break;
          }

          case Kcl::PlusAssign:
          case Kcl::MinusAssign:
          case Kcl::StarAssign:
          case Kcl::SlashAssign:
          case Kcl::PercentAssign:
          case Kcl::PowAssign:
          case Kcl::FloorDivAssign:
          case Kcl::AmpAssign:
          case Kcl::BarAssign:
          case Kcl::CaretAssign:
          case Kcl::ShlAssign:
          case Kcl::ShrAssign: {
            setState(214);
            augAssign();
            setState(215);
            expr();
            break;
          }

          case Kcl::IndexBracket: {
            setState(217);
            listStmt();
            break;
          }

          case Kcl::EOF:
          case Kcl::Newline:
          case Kcl::NewlineElif:
          case Kcl::NewlineElse:
          case Kcl::Indent:
          case Kcl::Dedent:
          case Kcl::Ident:
          case Kcl::Int:
          case Kcl::Float:
          case Kcl::String:
          case Kcl::LongString:
          case Kcl::Import:
          case Kcl::Rule:
          case Kcl::Schema:
          case Kcl::Mixin:
          case Kcl::Protocol:
          case Kcl::Check:
          case Kcl::Assert:
          case Kcl::If:
          case Kcl::Elif:
          case Kcl::Else:
          case Kcl::Not:
          case Kcl::Lambda:
          case Kcl::All:
          case Kcl::Any:
          case Kcl::Filter:
          case Kcl::Map:
          case Kcl::Type:
          case Kcl::True:
          case Kcl::False:
          case Kcl::None:
          case Kcl::Undefined:
          case Kcl::LParen:
          case Kcl::LBracket:
          case Kcl::SignatureBracket:
          case Kcl::LBrace:
          case Kcl::RBrace:
          case Kcl::At:
          case Kcl::UnaryPlus:
          case Kcl::UnaryMinus:
          case Kcl::Tilde: {
            break;
          }

        default:
          break;
        }
        break;
      }

      case Kcl::EOF:
      case Kcl::Newline:
      case Kcl::NewlineElif:
      case Kcl::NewlineElse:
      case Kcl::Indent:
      case Kcl::Dedent:
      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Import:
      case Kcl::Rule:
      case Kcl::Schema:
      case Kcl::Mixin:
      case Kcl::Protocol:
      case Kcl::Check:
      case Kcl::Assert:
      case Kcl::If:
      case Kcl::Elif:
      case Kcl::Else:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::Type:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::SignatureBracket:
      case Kcl::LBrace:
      case Kcl::RBrace:
      case Kcl::At:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        break;
      }

    default:
      break;
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListStmtContext ------------------------------------------------------------------

Kcl::ListStmtContext::ListStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ListStmtContext::IndexBracket() {
  return getToken(Kcl::IndexBracket, 0);
}

tree::TerminalNode* Kcl::ListStmtContext::RBracket() {
  return getToken(Kcl::RBracket, 0);
}

std::vector<tree::TerminalNode *> Kcl::ListStmtContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::ListStmtContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

std::vector<tree::TerminalNode *> Kcl::ListStmtContext::Indent() {
  return getTokens(Kcl::Indent);
}

tree::TerminalNode* Kcl::ListStmtContext::Indent(size_t i) {
  return getToken(Kcl::Indent, i);
}

std::vector<tree::TerminalNode *> Kcl::ListStmtContext::Dedent() {
  return getTokens(Kcl::Dedent);
}

tree::TerminalNode* Kcl::ListStmtContext::Dedent(size_t i) {
  return getToken(Kcl::Dedent, i);
}

std::vector<tree::TerminalNode *> Kcl::ListStmtContext::Spread() {
  return getTokens(Kcl::Spread);
}

tree::TerminalNode* Kcl::ListStmtContext::Spread(size_t i) {
  return getToken(Kcl::Spread, i);
}

std::vector<Kcl::ExprContext *> Kcl::ListStmtContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ListStmtContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ListStmtContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::ListStmtContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::ListStmtContext::getRuleIndex() const {
  return Kcl::RuleListStmt;
}


Kcl::ListStmtContext* Kcl::listStmt() {
  ListStmtContext *_localctx = _tracker.createInstance<ListStmtContext>(_ctx, getState());
  enterRule(_localctx, 18, Kcl::RuleListStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(222);
    match(Kcl::IndexBracket);
    setState(226);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Indent)
      | (1ULL << Kcl::Dedent))) != 0)) {
      setState(223);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << Kcl::Newline)
        | (1ULL << Kcl::Indent)
        | (1ULL << Kcl::Dedent))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(228);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(245);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Ident)
      | (1ULL << Kcl::Int)
      | (1ULL << Kcl::Float)
      | (1ULL << Kcl::String)
      | (1ULL << Kcl::LongString)
      | (1ULL << Kcl::Not)
      | (1ULL << Kcl::Lambda)
      | (1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map)
      | (1ULL << Kcl::True)
      | (1ULL << Kcl::False)
      | (1ULL << Kcl::None)
      | (1ULL << Kcl::Undefined)
      | (1ULL << Kcl::LParen)
      | (1ULL << Kcl::LBracket)
      | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Spread - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
      setState(232);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Spread: {
          setState(229);
          match(Kcl::Spread);
          setState(230);
          expr();
          break;
        }

        case Kcl::Ident:
        case Kcl::Int:
        case Kcl::Float:
        case Kcl::String:
        case Kcl::LongString:
        case Kcl::Not:
        case Kcl::Lambda:
        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map:
        case Kcl::True:
        case Kcl::False:
        case Kcl::None:
        case Kcl::Undefined:
        case Kcl::LParen:
        case Kcl::LBracket:
        case Kcl::LBrace:
        case Kcl::UnaryPlus:
        case Kcl::UnaryMinus:
        case Kcl::Tilde: {
          setState(231);
          expr();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(235);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == Kcl::Comma) {
        setState(234);
        match(Kcl::Comma);
      }
      setState(240);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << Kcl::Newline)
        | (1ULL << Kcl::Indent)
        | (1ULL << Kcl::Dedent))) != 0)) {
        setState(237);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Newline)
          | (1ULL << Kcl::Indent)
          | (1ULL << Kcl::Dedent))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(242);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(247);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(248);
    match(Kcl::RBracket);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- AugAssignContext ------------------------------------------------------------------

Kcl::AugAssignContext::AugAssignContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::AugAssignContext::PlusAssign() {
  return getToken(Kcl::PlusAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::MinusAssign() {
  return getToken(Kcl::MinusAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::StarAssign() {
  return getToken(Kcl::StarAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::SlashAssign() {
  return getToken(Kcl::SlashAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::PercentAssign() {
  return getToken(Kcl::PercentAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::PowAssign() {
  return getToken(Kcl::PowAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::FloorDivAssign() {
  return getToken(Kcl::FloorDivAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::AmpAssign() {
  return getToken(Kcl::AmpAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::BarAssign() {
  return getToken(Kcl::BarAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::CaretAssign() {
  return getToken(Kcl::CaretAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::ShlAssign() {
  return getToken(Kcl::ShlAssign, 0);
}

tree::TerminalNode* Kcl::AugAssignContext::ShrAssign() {
  return getToken(Kcl::ShrAssign, 0);
}


size_t Kcl::AugAssignContext::getRuleIndex() const {
  return Kcl::RuleAugAssign;
}


Kcl::AugAssignContext* Kcl::augAssign() {
  AugAssignContext *_localctx = _tracker.createInstance<AugAssignContext>(_ctx, getState());
  enterRule(_localctx, 20, Kcl::RuleAugAssign);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(250);
    _la = _input->LA(1);
    if (!(((((_la - 65) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 65)) & ((1ULL << (Kcl::PlusAssign - 65))
      | (1ULL << (Kcl::MinusAssign - 65))
      | (1ULL << (Kcl::StarAssign - 65))
      | (1ULL << (Kcl::SlashAssign - 65))
      | (1ULL << (Kcl::PercentAssign - 65))
      | (1ULL << (Kcl::PowAssign - 65))
      | (1ULL << (Kcl::FloorDivAssign - 65))
      | (1ULL << (Kcl::AmpAssign - 65))
      | (1ULL << (Kcl::BarAssign - 65))
      | (1ULL << (Kcl::CaretAssign - 65))
      | (1ULL << (Kcl::ShlAssign - 65))
      | (1ULL << (Kcl::ShrAssign - 65)))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DecoratorContext ------------------------------------------------------------------

Kcl::DecoratorContext::DecoratorContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::DecoratorContext::At() {
  return getToken(Kcl::At, 0);
}

Kcl::SimpleContext* Kcl::DecoratorContext::simple() {
  return getRuleContext<Kcl::SimpleContext>(0);
}

tree::TerminalNode* Kcl::DecoratorContext::Newline() {
  return getToken(Kcl::Newline, 0);
}


size_t Kcl::DecoratorContext::getRuleIndex() const {
  return Kcl::RuleDecorator;
}


Kcl::DecoratorContext* Kcl::decorator() {
  DecoratorContext *_localctx = _tracker.createInstance<DecoratorContext>(_ctx, getState());
  enterRule(_localctx, 22, Kcl::RuleDecorator);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(252);
    match(Kcl::At);
    setState(253);
    simple();
    setState(255);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Newline) {
      setState(254);
      match(Kcl::Newline);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SchemaStmtContext ------------------------------------------------------------------

Kcl::SchemaStmtContext::SchemaStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::DottedContext *> Kcl::SchemaStmtContext::dotted() {
  return getRuleContexts<Kcl::DottedContext>();
}

Kcl::DottedContext* Kcl::SchemaStmtContext::dotted(size_t i) {
  return getRuleContext<Kcl::DottedContext>(i);
}

tree::TerminalNode* Kcl::SchemaStmtContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::Newline() {
  return getToken(Kcl::Newline, 0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::Schema() {
  return getToken(Kcl::Schema, 0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::Mixin() {
  return getToken(Kcl::Mixin, 0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::Protocol() {
  return getToken(Kcl::Protocol, 0);
}

Kcl::ParamsContext* Kcl::SchemaStmtContext::params() {
  return getRuleContext<Kcl::ParamsContext>(0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::CallParen() {
  return getToken(Kcl::CallParen, 0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::RParen() {
  return getToken(Kcl::RParen, 0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::For() {
  return getToken(Kcl::For, 0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

Kcl::SchemaBodyContext* Kcl::SchemaStmtContext::schemaBody() {
  return getRuleContext<Kcl::SchemaBodyContext>(0);
}

tree::TerminalNode* Kcl::SchemaStmtContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}


size_t Kcl::SchemaStmtContext::getRuleIndex() const {
  return Kcl::RuleSchemaStmt;
}


Kcl::SchemaStmtContext* Kcl::schemaStmt() {
  SchemaStmtContext *_localctx = _tracker.createInstance<SchemaStmtContext>(_ctx, getState());
  enterRule(_localctx, 24, Kcl::RuleSchemaStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(257);
    _la = _input->LA(1);
    if (!((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Schema)
      | (1ULL << Kcl::Mixin)
      | (1ULL << Kcl::Protocol))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(258);
    dotted();
    setState(260);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::IndexBracket) {
      setState(259);
      params();
    }
    setState(266);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::CallParen) {
      setState(262);
      match(Kcl::CallParen);
      setState(263);
      dotted();
      setState(264);
      match(Kcl::RParen);
    }
    setState(270);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::For) {
      setState(268);
      match(Kcl::For);
      setState(269);
      dotted();
    }
    setState(272);
    match(Kcl::Colon);
    setState(273);
    match(Kcl::Newline);
    setState(278);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Indent) {
      setState(274);
      match(Kcl::Indent);
      setState(275);
      schemaBody();
      setState(276);
      match(Kcl::Dedent);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- RuleStmtContext ------------------------------------------------------------------

Kcl::RuleStmtContext::RuleStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::RuleStmtContext::Rule() {
  return getToken(Kcl::Rule, 0);
}

std::vector<Kcl::DottedContext *> Kcl::RuleStmtContext::dotted() {
  return getRuleContexts<Kcl::DottedContext>();
}

Kcl::DottedContext* Kcl::RuleStmtContext::dotted(size_t i) {
  return getRuleContext<Kcl::DottedContext>(i);
}

tree::TerminalNode* Kcl::RuleStmtContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

std::vector<tree::TerminalNode *> Kcl::RuleStmtContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::RuleStmtContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

tree::TerminalNode* Kcl::RuleStmtContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

tree::TerminalNode* Kcl::RuleStmtContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

Kcl::ParamsContext* Kcl::RuleStmtContext::params() {
  return getRuleContext<Kcl::ParamsContext>(0);
}

tree::TerminalNode* Kcl::RuleStmtContext::CallParen() {
  return getToken(Kcl::CallParen, 0);
}

tree::TerminalNode* Kcl::RuleStmtContext::RParen() {
  return getToken(Kcl::RParen, 0);
}

tree::TerminalNode* Kcl::RuleStmtContext::For() {
  return getToken(Kcl::For, 0);
}

std::vector<Kcl::CheckExprContext *> Kcl::RuleStmtContext::checkExpr() {
  return getRuleContexts<Kcl::CheckExprContext>();
}

Kcl::CheckExprContext* Kcl::RuleStmtContext::checkExpr(size_t i) {
  return getRuleContext<Kcl::CheckExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::RuleStmtContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::RuleStmtContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::RuleStmtContext::getRuleIndex() const {
  return Kcl::RuleRuleStmt;
}


Kcl::RuleStmtContext* Kcl::ruleStmt() {
  RuleStmtContext *_localctx = _tracker.createInstance<RuleStmtContext>(_ctx, getState());
  enterRule(_localctx, 26, Kcl::RuleRuleStmt);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(280);
    match(Kcl::Rule);
    setState(281);
    dotted();
    setState(283);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::IndexBracket) {
      setState(282);
      params();
    }
    setState(296);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::CallParen) {
      setState(285);
      match(Kcl::CallParen);
      setState(292);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == Kcl::Ident) {
        setState(286);
        dotted();
        setState(288);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Comma) {
          setState(287);
          match(Kcl::Comma);
        }
        setState(294);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(295);
      match(Kcl::RParen);
    }
    setState(300);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::For) {
      setState(298);
      match(Kcl::For);
      setState(299);
      dotted();
    }
    setState(302);
    match(Kcl::Colon);
    setState(303);
    match(Kcl::Newline);
    setState(304);
    match(Kcl::Indent);
    setState(307);
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(307);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Ident:
        case Kcl::Int:
        case Kcl::Float:
        case Kcl::String:
        case Kcl::LongString:
        case Kcl::Assert:
        case Kcl::If:
        case Kcl::Not:
        case Kcl::Lambda:
        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map:
        case Kcl::True:
        case Kcl::False:
        case Kcl::None:
        case Kcl::Undefined:
        case Kcl::LParen:
        case Kcl::LBracket:
        case Kcl::LBrace:
        case Kcl::UnaryPlus:
        case Kcl::UnaryMinus:
        case Kcl::Tilde: {
          setState(305);
          checkExpr();
          break;
        }

        case Kcl::Newline: {
          setState(306);
          match(Kcl::Newline);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(309);
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Ident)
      | (1ULL << Kcl::Int)
      | (1ULL << Kcl::Float)
      | (1ULL << Kcl::String)
      | (1ULL << Kcl::LongString)
      | (1ULL << Kcl::Assert)
      | (1ULL << Kcl::If)
      | (1ULL << Kcl::Not)
      | (1ULL << Kcl::Lambda)
      | (1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map)
      | (1ULL << Kcl::True)
      | (1ULL << Kcl::False)
      | (1ULL << Kcl::None)
      | (1ULL << Kcl::Undefined)
      | (1ULL << Kcl::LParen)
      | (1ULL << Kcl::LBracket)
      | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0));
    setState(311);
    match(Kcl::Dedent);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ParamsContext ------------------------------------------------------------------

Kcl::ParamsContext::ParamsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ParamsContext::IndexBracket() {
  return getToken(Kcl::IndexBracket, 0);
}

tree::TerminalNode* Kcl::ParamsContext::RBracket() {
  return getToken(Kcl::RBracket, 0);
}

std::vector<Kcl::ParamContext *> Kcl::ParamsContext::param() {
  return getRuleContexts<Kcl::ParamContext>();
}

Kcl::ParamContext* Kcl::ParamsContext::param(size_t i) {
  return getRuleContext<Kcl::ParamContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ParamsContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::ParamsContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::ParamsContext::getRuleIndex() const {
  return Kcl::RuleParams;
}


Kcl::ParamsContext* Kcl::params() {
  ParamsContext *_localctx = _tracker.createInstance<ParamsContext>(_ctx, getState());
  enterRule(_localctx, 28, Kcl::RuleParams);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(313);
    match(Kcl::IndexBracket);
    setState(320);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::Ident) {
      setState(314);
      param();
      setState(316);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == Kcl::Comma) {
        setState(315);
        match(Kcl::Comma);
      }
      setState(322);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(323);
    match(Kcl::RBracket);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ParamContext ------------------------------------------------------------------

Kcl::ParamContext::ParamContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ParamContext::Ident() {
  return getToken(Kcl::Ident, 0);
}

tree::TerminalNode* Kcl::ParamContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

Kcl::TypeContext* Kcl::ParamContext::type() {
  return getRuleContext<Kcl::TypeContext>(0);
}

tree::TerminalNode* Kcl::ParamContext::Assign() {
  return getToken(Kcl::Assign, 0);
}

Kcl::ExprContext* Kcl::ParamContext::expr() {
  return getRuleContext<Kcl::ExprContext>(0);
}


size_t Kcl::ParamContext::getRuleIndex() const {
  return Kcl::RuleParam;
}


Kcl::ParamContext* Kcl::param() {
  ParamContext *_localctx = _tracker.createInstance<ParamContext>(_ctx, getState());
  enterRule(_localctx, 30, Kcl::RuleParam);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(325);
    match(Kcl::Ident);
    setState(328);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Colon) {
      setState(326);
      match(Kcl::Colon);
      setState(327);
      type();
    }
    setState(332);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Assign) {
      setState(330);
      match(Kcl::Assign);
      setState(331);
      expr();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SchemaBodyContext ------------------------------------------------------------------

Kcl::SchemaBodyContext::SchemaBodyContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::BodyItemContext *> Kcl::SchemaBodyContext::bodyItem() {
  return getRuleContexts<Kcl::BodyItemContext>();
}

Kcl::BodyItemContext* Kcl::SchemaBodyContext::bodyItem(size_t i) {
  return getRuleContext<Kcl::BodyItemContext>(i);
}

std::vector<Kcl::MixinListContext *> Kcl::SchemaBodyContext::mixinList() {
  return getRuleContexts<Kcl::MixinListContext>();
}

Kcl::MixinListContext* Kcl::SchemaBodyContext::mixinList(size_t i) {
  return getRuleContext<Kcl::MixinListContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::SchemaBodyContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::SchemaBodyContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

Kcl::CheckBlockContext* Kcl::SchemaBodyContext::checkBlock() {
  return getRuleContext<Kcl::CheckBlockContext>(0);
}


size_t Kcl::SchemaBodyContext::getRuleIndex() const {
  return Kcl::RuleSchemaBody;
}


Kcl::SchemaBodyContext* Kcl::schemaBody() {
  SchemaBodyContext *_localctx = _tracker.createInstance<SchemaBodyContext>(_ctx, getState());
  enterRule(_localctx, 32, Kcl::RuleSchemaBody);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(339);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Ident)
      | (1ULL << Kcl::Int)
      | (1ULL << Kcl::Float)
      | (1ULL << Kcl::String)
      | (1ULL << Kcl::LongString)
      | (1ULL << Kcl::Import)
      | (1ULL << Kcl::Rule)
      | (1ULL << Kcl::Schema)
      | (1ULL << Kcl::Mixin)
      | (1ULL << Kcl::Protocol)
      | (1ULL << Kcl::Assert)
      | (1ULL << Kcl::If)
      | (1ULL << Kcl::Not)
      | (1ULL << Kcl::Lambda)
      | (1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map)
      | (1ULL << Kcl::Type)
      | (1ULL << Kcl::True)
      | (1ULL << Kcl::False)
      | (1ULL << Kcl::None)
      | (1ULL << Kcl::Undefined)
      | (1ULL << Kcl::LParen)
      | (1ULL << Kcl::LBracket)
      | (1ULL << Kcl::SignatureBracket)
      | (1ULL << Kcl::LBrace)
      | (1ULL << Kcl::At))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
      setState(337);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Ident:
        case Kcl::Int:
        case Kcl::Float:
        case Kcl::String:
        case Kcl::LongString:
        case Kcl::Import:
        case Kcl::Rule:
        case Kcl::Schema:
        case Kcl::Protocol:
        case Kcl::Assert:
        case Kcl::If:
        case Kcl::Not:
        case Kcl::Lambda:
        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map:
        case Kcl::Type:
        case Kcl::True:
        case Kcl::False:
        case Kcl::None:
        case Kcl::Undefined:
        case Kcl::LParen:
        case Kcl::LBracket:
        case Kcl::SignatureBracket:
        case Kcl::LBrace:
        case Kcl::At:
        case Kcl::UnaryPlus:
        case Kcl::UnaryMinus:
        case Kcl::Tilde: {
          setState(334);
          bodyItem();
          break;
        }

        case Kcl::Mixin: {
          setState(335);
          mixinList();
          break;
        }

        case Kcl::Newline: {
          setState(336);
          match(Kcl::Newline);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(341);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(343);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Check) {
      setState(342);
      checkBlock();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- BodyItemContext ------------------------------------------------------------------

Kcl::BodyItemContext::BodyItemContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

Kcl::AssertStmtContext* Kcl::BodyItemContext::assertStmt() {
  return getRuleContext<Kcl::AssertStmtContext>(0);
}

Kcl::IfStmtContext* Kcl::BodyItemContext::ifStmt() {
  return getRuleContext<Kcl::IfStmtContext>(0);
}

Kcl::IndexSignatureContext* Kcl::BodyItemContext::indexSignature() {
  return getRuleContext<Kcl::IndexSignatureContext>(0);
}

Kcl::ExprStmtContext* Kcl::BodyItemContext::exprStmt() {
  return getRuleContext<Kcl::ExprStmtContext>(0);
}

Kcl::KeywordNameContext* Kcl::BodyItemContext::keywordName() {
  return getRuleContext<Kcl::KeywordNameContext>(0);
}

std::vector<Kcl::DecoratorContext *> Kcl::BodyItemContext::decorator() {
  return getRuleContexts<Kcl::DecoratorContext>();
}

Kcl::DecoratorContext* Kcl::BodyItemContext::decorator(size_t i) {
  return getRuleContext<Kcl::DecoratorContext>(i);
}


size_t Kcl::BodyItemContext::getRuleIndex() const {
  return Kcl::RuleBodyItem;
}


Kcl::BodyItemContext* Kcl::bodyItem() {
  BodyItemContext *_localctx = _tracker.createInstance<BodyItemContext>(_ctx, getState());
  enterRule(_localctx, 34, Kcl::RuleBodyItem);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(348);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::At) {
      setState(345);
      decorator();
      setState(350);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(356);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Assert: {
        setState(351);
        assertStmt();
        break;
      }

      case Kcl::If: {
        setState(352);
        ifStmt();
        break;
      }

      case Kcl::SignatureBracket: {
        setState(353);
        indexSignature();
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        setState(354);
        exprStmt();
        break;
      }

      case Kcl::Import:
      case Kcl::Rule:
      case Kcl::Schema:
      case Kcl::Protocol:
      case Kcl::Type: {
        setState(355);
        keywordName();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- KeywordNameContext ------------------------------------------------------------------

Kcl::KeywordNameContext::KeywordNameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::KeywordNameContext::Schema() {
  return getToken(Kcl::Schema, 0);
}

tree::TerminalNode* Kcl::KeywordNameContext::Protocol() {
  return getToken(Kcl::Protocol, 0);
}

tree::TerminalNode* Kcl::KeywordNameContext::Rule() {
  return getToken(Kcl::Rule, 0);
}

tree::TerminalNode* Kcl::KeywordNameContext::Import() {
  return getToken(Kcl::Import, 0);
}

tree::TerminalNode* Kcl::KeywordNameContext::Type() {
  return getToken(Kcl::Type, 0);
}


size_t Kcl::KeywordNameContext::getRuleIndex() const {
  return Kcl::RuleKeywordName;
}


Kcl::KeywordNameContext* Kcl::keywordName() {
  KeywordNameContext *_localctx = _tracker.createInstance<KeywordNameContext>(_ctx, getState());
  enterRule(_localctx, 36, Kcl::RuleKeywordName);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(358);
    _la = _input->LA(1);
    if (!((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Import)
      | (1ULL << Kcl::Rule)
      | (1ULL << Kcl::Schema)
      | (1ULL << Kcl::Protocol)
      | (1ULL << Kcl::Type))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CheckNameContext ------------------------------------------------------------------

Kcl::CheckNameContext::CheckNameContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::CheckNameContext::If() {
  return getToken(Kcl::If, 0);
}

tree::TerminalNode* Kcl::CheckNameContext::Assert() {
  return getToken(Kcl::Assert, 0);
}


size_t Kcl::CheckNameContext::getRuleIndex() const {
  return Kcl::RuleCheckName;
}


Kcl::CheckNameContext* Kcl::checkName() {
  CheckNameContext *_localctx = _tracker.createInstance<CheckNameContext>(_ctx, getState());
  enterRule(_localctx, 38, Kcl::RuleCheckName);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(360);
    _la = _input->LA(1);
    if (!(_la == Kcl::Assert

    || _la == Kcl::If)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- MixinListContext ------------------------------------------------------------------

Kcl::MixinListContext::MixinListContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::MixinListContext::Mixin() {
  return getToken(Kcl::Mixin, 0);
}

tree::TerminalNode* Kcl::MixinListContext::RBracket() {
  return getToken(Kcl::RBracket, 0);
}

tree::TerminalNode* Kcl::MixinListContext::LBracket() {
  return getToken(Kcl::LBracket, 0);
}

tree::TerminalNode* Kcl::MixinListContext::IndexBracket() {
  return getToken(Kcl::IndexBracket, 0);
}

std::vector<tree::TerminalNode *> Kcl::MixinListContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::MixinListContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

tree::TerminalNode* Kcl::MixinListContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

tree::TerminalNode* Kcl::MixinListContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

std::vector<Kcl::DottedContext *> Kcl::MixinListContext::dotted() {
  return getRuleContexts<Kcl::DottedContext>();
}

Kcl::DottedContext* Kcl::MixinListContext::dotted(size_t i) {
  return getRuleContext<Kcl::DottedContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::MixinListContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::MixinListContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::MixinListContext::getRuleIndex() const {
  return Kcl::RuleMixinList;
}


Kcl::MixinListContext* Kcl::mixinList() {
  MixinListContext *_localctx = _tracker.createInstance<MixinListContext>(_ctx, getState());
  enterRule(_localctx, 40, Kcl::RuleMixinList);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(362);
    match(Kcl::Mixin);
    setState(363);
    _la = _input->LA(1);
    if (!(_la == Kcl::LBracket

    || _la == Kcl::IndexBracket)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(388);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Newline: {
        setState(364);
        match(Kcl::Newline);
        setState(365);
        match(Kcl::Indent);
        setState(375);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == Kcl::Ident) {
          setState(366);
          dotted();
          setState(368);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(367);
            match(Kcl::Comma);
          }
          setState(371);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Newline) {
            setState(370);
            match(Kcl::Newline);
          }
          setState(377);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        setState(378);
        match(Kcl::Dedent);
        break;
      }

      case Kcl::Ident:
      case Kcl::RBracket: {
        setState(385);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == Kcl::Ident) {
          setState(379);
          dotted();
          setState(381);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(380);
            match(Kcl::Comma);
          }
          setState(387);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(390);
    match(Kcl::RBracket);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- IndexSignatureContext ------------------------------------------------------------------

Kcl::IndexSignatureContext::IndexSignatureContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::IndexSignatureContext::SignatureBracket() {
  return getToken(Kcl::SignatureBracket, 0);
}

tree::TerminalNode* Kcl::IndexSignatureContext::RBracket() {
  return getToken(Kcl::RBracket, 0);
}

std::vector<tree::TerminalNode *> Kcl::IndexSignatureContext::Colon() {
  return getTokens(Kcl::Colon);
}

tree::TerminalNode* Kcl::IndexSignatureContext::Colon(size_t i) {
  return getToken(Kcl::Colon, i);
}

std::vector<Kcl::TypeContext *> Kcl::IndexSignatureContext::type() {
  return getRuleContexts<Kcl::TypeContext>();
}

Kcl::TypeContext* Kcl::IndexSignatureContext::type(size_t i) {
  return getRuleContext<Kcl::TypeContext>(i);
}

tree::TerminalNode* Kcl::IndexSignatureContext::Ellipsis() {
  return getToken(Kcl::Ellipsis, 0);
}

tree::TerminalNode* Kcl::IndexSignatureContext::Ident() {
  return getToken(Kcl::Ident, 0);
}

tree::TerminalNode* Kcl::IndexSignatureContext::Any() {
  return getToken(Kcl::Any, 0);
}

tree::TerminalNode* Kcl::IndexSignatureContext::Assign() {
  return getToken(Kcl::Assign, 0);
}

Kcl::ExprContext* Kcl::IndexSignatureContext::expr() {
  return getRuleContext<Kcl::ExprContext>(0);
}


size_t Kcl::IndexSignatureContext::getRuleIndex() const {
  return Kcl::RuleIndexSignature;
}


Kcl::IndexSignatureContext* Kcl::indexSignature() {
  IndexSignatureContext *_localctx = _tracker.createInstance<IndexSignatureContext>(_ctx, getState());
  enterRule(_localctx, 42, Kcl::RuleIndexSignature);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(392);
    match(Kcl::SignatureBracket);
    setState(403);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Ellipsis: {
        setState(393);
        match(Kcl::Ellipsis);
        setState(394);
        type();
        break;
      }

      case Kcl::Ident:
      case Kcl::Any: {
        setState(395);
        _la = _input->LA(1);
        if (!(_la == Kcl::Ident

        || _la == Kcl::Any)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(401);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Colon) {
          setState(396);
          match(Kcl::Colon);
          setState(398);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Ellipsis) {
            setState(397);
            match(Kcl::Ellipsis);
          }
          setState(400);
          type();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(405);
    match(Kcl::RBracket);
    setState(406);
    match(Kcl::Colon);
    setState(407);
    type();
    setState(410);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Assign) {
      setState(408);
      match(Kcl::Assign);
      setState(409);
      expr();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CheckBlockContext ------------------------------------------------------------------

Kcl::CheckBlockContext::CheckBlockContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::CheckBlockContext::Check() {
  return getToken(Kcl::Check, 0);
}

tree::TerminalNode* Kcl::CheckBlockContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

std::vector<tree::TerminalNode *> Kcl::CheckBlockContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::CheckBlockContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

tree::TerminalNode* Kcl::CheckBlockContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

tree::TerminalNode* Kcl::CheckBlockContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

std::vector<Kcl::CheckExprContext *> Kcl::CheckBlockContext::checkExpr() {
  return getRuleContexts<Kcl::CheckExprContext>();
}

Kcl::CheckExprContext* Kcl::CheckBlockContext::checkExpr(size_t i) {
  return getRuleContext<Kcl::CheckExprContext>(i);
}


size_t Kcl::CheckBlockContext::getRuleIndex() const {
  return Kcl::RuleCheckBlock;
}


Kcl::CheckBlockContext* Kcl::checkBlock() {
  CheckBlockContext *_localctx = _tracker.createInstance<CheckBlockContext>(_ctx, getState());
  enterRule(_localctx, 44, Kcl::RuleCheckBlock);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(412);
    match(Kcl::Check);
    setState(413);
    match(Kcl::Colon);
    setState(414);
    match(Kcl::Newline);
    setState(415);
    match(Kcl::Indent);
    setState(418);
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(418);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Ident:
        case Kcl::Int:
        case Kcl::Float:
        case Kcl::String:
        case Kcl::LongString:
        case Kcl::Assert:
        case Kcl::If:
        case Kcl::Not:
        case Kcl::Lambda:
        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map:
        case Kcl::True:
        case Kcl::False:
        case Kcl::None:
        case Kcl::Undefined:
        case Kcl::LParen:
        case Kcl::LBracket:
        case Kcl::LBrace:
        case Kcl::UnaryPlus:
        case Kcl::UnaryMinus:
        case Kcl::Tilde: {
          setState(416);
          checkExpr();
          break;
        }

        case Kcl::Newline: {
          setState(417);
          match(Kcl::Newline);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(420);
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Ident)
      | (1ULL << Kcl::Int)
      | (1ULL << Kcl::Float)
      | (1ULL << Kcl::String)
      | (1ULL << Kcl::LongString)
      | (1ULL << Kcl::Assert)
      | (1ULL << Kcl::If)
      | (1ULL << Kcl::Not)
      | (1ULL << Kcl::Lambda)
      | (1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map)
      | (1ULL << Kcl::True)
      | (1ULL << Kcl::False)
      | (1ULL << Kcl::None)
      | (1ULL << Kcl::Undefined)
      | (1ULL << Kcl::LParen)
      | (1ULL << Kcl::LBracket)
      | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0));
    setState(422);
    match(Kcl::Dedent);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CheckExprContext ------------------------------------------------------------------

Kcl::CheckExprContext::CheckExprContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::SimpleContext *> Kcl::CheckExprContext::simple() {
  return getRuleContexts<Kcl::SimpleContext>();
}

Kcl::SimpleContext* Kcl::CheckExprContext::simple(size_t i) {
  return getRuleContext<Kcl::SimpleContext>(i);
}

tree::TerminalNode* Kcl::CheckExprContext::IfOp() {
  return getToken(Kcl::IfOp, 0);
}

tree::TerminalNode* Kcl::CheckExprContext::Comma() {
  return getToken(Kcl::Comma, 0);
}

Kcl::CheckNameContext* Kcl::CheckExprContext::checkName() {
  return getRuleContext<Kcl::CheckNameContext>(0);
}


size_t Kcl::CheckExprContext::getRuleIndex() const {
  return Kcl::RuleCheckExpr;
}


Kcl::CheckExprContext* Kcl::checkExpr() {
  CheckExprContext *_localctx = _tracker.createInstance<CheckExprContext>(_ctx, getState());
  enterRule(_localctx, 46, Kcl::RuleCheckExpr);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(437);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        enterOuterAlt(_localctx, 1);
        setState(424);
        simple();
        setState(427);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::IfOp) {
          setState(425);
          match(Kcl::IfOp);
          setState(426);
          simple();
        }
        setState(434);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Comma) {
          setState(429);
          match(Kcl::Comma);
          setState(432);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case Kcl::Ident:
            case Kcl::Int:
            case Kcl::Float:
            case Kcl::String:
            case Kcl::LongString:
            case Kcl::Not:
            case Kcl::Lambda:
            case Kcl::All:
            case Kcl::Any:
            case Kcl::Filter:
            case Kcl::Map:
            case Kcl::True:
            case Kcl::False:
            case Kcl::None:
            case Kcl::Undefined:
            case Kcl::LParen:
            case Kcl::LBracket:
            case Kcl::LBrace:
            case Kcl::UnaryPlus:
            case Kcl::UnaryMinus:
            case Kcl::Tilde: {
              setState(430);
              simple();
              break;
            }

            case Kcl::Assert:
            case Kcl::If: {
              setState(431);
              checkName();
              break;
            }

          default:
            throw NoViableAltException(this);
          }
        }
        break;
      }

      case Kcl::Assert:
      case Kcl::If: {
        enterOuterAlt(_localctx, 2);
        setState(436);
        checkName();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeContext ------------------------------------------------------------------

Kcl::TypeContext::TypeContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::TypeElementContext *> Kcl::TypeContext::typeElement() {
  return getRuleContexts<Kcl::TypeElementContext>();
}

Kcl::TypeElementContext* Kcl::TypeContext::typeElement(size_t i) {
  return getRuleContext<Kcl::TypeElementContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::TypeContext::Bar() {
  return getTokens(Kcl::Bar);
}

tree::TerminalNode* Kcl::TypeContext::Bar(size_t i) {
  return getToken(Kcl::Bar, i);
}

std::vector<tree::TerminalNode *> Kcl::TypeContext::FunctionArrow() {
  return getTokens(Kcl::FunctionArrow);
}

tree::TerminalNode* Kcl::TypeContext::FunctionArrow(size_t i) {
  return getToken(Kcl::FunctionArrow, i);
}


size_t Kcl::TypeContext::getRuleIndex() const {
  return Kcl::RuleType;
}


Kcl::TypeContext* Kcl::type() {
  TypeContext *_localctx = _tracker.createInstance<TypeContext>(_ctx, getState());
  enterRule(_localctx, 48, Kcl::RuleType);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(439);
    typeElement();
    setState(444);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::FunctionArrow

    || _la == Kcl::Bar) {
      setState(440);
      _la = _input->LA(1);
      if (!(_la == Kcl::FunctionArrow

      || _la == Kcl::Bar)) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(441);
      typeElement();
      setState(446);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- TypeElementContext ------------------------------------------------------------------

Kcl::TypeElementContext::TypeElementContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::TypeElementContext::Any() {
  return getToken(Kcl::Any, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::True() {
  return getToken(Kcl::True, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::False() {
  return getToken(Kcl::False, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::None() {
  return getToken(Kcl::None, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::Undefined() {
  return getToken(Kcl::Undefined, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::Int() {
  return getToken(Kcl::Int, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::Float() {
  return getToken(Kcl::Float, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::String() {
  return getToken(Kcl::String, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::LongString() {
  return getToken(Kcl::LongString, 0);
}

std::vector<tree::TerminalNode *> Kcl::TypeElementContext::Ident() {
  return getTokens(Kcl::Ident);
}

tree::TerminalNode* Kcl::TypeElementContext::Ident(size_t i) {
  return getToken(Kcl::Ident, i);
}

std::vector<tree::TerminalNode *> Kcl::TypeElementContext::Dot() {
  return getTokens(Kcl::Dot);
}

tree::TerminalNode* Kcl::TypeElementContext::Dot(size_t i) {
  return getToken(Kcl::Dot, i);
}

tree::TerminalNode* Kcl::TypeElementContext::RBracket() {
  return getToken(Kcl::RBracket, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::LBracket() {
  return getToken(Kcl::LBracket, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::IndexBracket() {
  return getToken(Kcl::IndexBracket, 0);
}

std::vector<Kcl::TypeContext *> Kcl::TypeElementContext::type() {
  return getRuleContexts<Kcl::TypeContext>();
}

Kcl::TypeContext* Kcl::TypeElementContext::type(size_t i) {
  return getRuleContext<Kcl::TypeContext>(i);
}

tree::TerminalNode* Kcl::TypeElementContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::RBrace() {
  return getToken(Kcl::RBrace, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::LBrace() {
  return getToken(Kcl::LBrace, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::SchemaBrace() {
  return getToken(Kcl::SchemaBrace, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::RParen() {
  return getToken(Kcl::RParen, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::LParen() {
  return getToken(Kcl::LParen, 0);
}

tree::TerminalNode* Kcl::TypeElementContext::CallParen() {
  return getToken(Kcl::CallParen, 0);
}

std::vector<tree::TerminalNode *> Kcl::TypeElementContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::TypeElementContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::TypeElementContext::getRuleIndex() const {
  return Kcl::RuleTypeElement;
}


Kcl::TypeElementContext* Kcl::typeElement() {
  TypeElementContext *_localctx = _tracker.createInstance<TypeElementContext>(_ctx, getState());
  enterRule(_localctx, 50, Kcl::RuleTypeElement);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(489);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Any: {
        enterOuterAlt(_localctx, 1);
        setState(447);
        match(Kcl::Any);
        break;
      }

      case Kcl::True: {
        enterOuterAlt(_localctx, 2);
        setState(448);
        match(Kcl::True);
        break;
      }

      case Kcl::False: {
        enterOuterAlt(_localctx, 3);
        setState(449);
        match(Kcl::False);
        break;
      }

      case Kcl::None: {
        enterOuterAlt(_localctx, 4);
        setState(450);
        match(Kcl::None);
        break;
      }

      case Kcl::Undefined: {
        enterOuterAlt(_localctx, 5);
        setState(451);
        match(Kcl::Undefined);
        break;
      }

      case Kcl::Int: {
        enterOuterAlt(_localctx, 6);
        setState(452);
        match(Kcl::Int);
        break;
      }

      case Kcl::Float: {
        enterOuterAlt(_localctx, 7);
        setState(453);
        match(Kcl::Float);
        break;
      }

      case Kcl::String: {
        enterOuterAlt(_localctx, 8);
        setState(454);
        match(Kcl::String);
        break;
      }

      case Kcl::LongString: {
        enterOuterAlt(_localctx, 9);
        setState(455);
        match(Kcl::LongString);
        break;
      }

      case Kcl::Ident: {
        enterOuterAlt(_localctx, 10);
        setState(456);
        match(Kcl::Ident);
        setState(461);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == Kcl::Dot) {
          setState(457);
          match(Kcl::Dot);
          setState(458);
          match(Kcl::Ident);
          setState(463);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case Kcl::LBracket:
      case Kcl::IndexBracket: {
        enterOuterAlt(_localctx, 11);
        setState(464);
        _la = _input->LA(1);
        if (!(_la == Kcl::LBracket

        || _la == Kcl::IndexBracket)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(466);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::CallParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::IndexBracket)
          | (1ULL << Kcl::LBrace)
          | (1ULL << Kcl::SchemaBrace))) != 0)) {
          setState(465);
          type();
        }
        setState(468);
        match(Kcl::RBracket);
        break;
      }

      case Kcl::LBrace:
      case Kcl::SchemaBrace: {
        enterOuterAlt(_localctx, 12);
        setState(469);
        _la = _input->LA(1);
        if (!(_la == Kcl::LBrace

        || _la == Kcl::SchemaBrace)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(471);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::CallParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::IndexBracket)
          | (1ULL << Kcl::LBrace)
          | (1ULL << Kcl::SchemaBrace))) != 0)) {
          setState(470);
          type();
        }
        setState(473);
        match(Kcl::Colon);
        setState(475);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::CallParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::IndexBracket)
          | (1ULL << Kcl::LBrace)
          | (1ULL << Kcl::SchemaBrace))) != 0)) {
          setState(474);
          type();
        }
        setState(477);
        match(Kcl::RBrace);
        break;
      }

      case Kcl::LParen:
      case Kcl::CallParen: {
        enterOuterAlt(_localctx, 13);
        setState(478);
        _la = _input->LA(1);
        if (!(_la == Kcl::LParen

        || _la == Kcl::CallParen)) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(485);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::CallParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::IndexBracket)
          | (1ULL << Kcl::LBrace)
          | (1ULL << Kcl::SchemaBrace))) != 0)) {
          setState(479);
          type();
          setState(481);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(480);
            match(Kcl::Comma);
          }
          setState(487);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        setState(488);
        match(Kcl::RParen);
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ExprContext ------------------------------------------------------------------

Kcl::ExprContext::ExprContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::SimpleContext *> Kcl::ExprContext::simple() {
  return getRuleContexts<Kcl::SimpleContext>();
}

Kcl::SimpleContext* Kcl::ExprContext::simple(size_t i) {
  return getRuleContext<Kcl::SimpleContext>(i);
}

tree::TerminalNode* Kcl::ExprContext::IfOp() {
  return getToken(Kcl::IfOp, 0);
}

tree::TerminalNode* Kcl::ExprContext::Else() {
  return getToken(Kcl::Else, 0);
}

Kcl::ExprContext* Kcl::ExprContext::expr() {
  return getRuleContext<Kcl::ExprContext>(0);
}


size_t Kcl::ExprContext::getRuleIndex() const {
  return Kcl::RuleExpr;
}


Kcl::ExprContext* Kcl::expr() {
  ExprContext *_localctx = _tracker.createInstance<ExprContext>(_ctx, getState());
  enterRule(_localctx, 52, Kcl::RuleExpr);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(491);
    simple();
    setState(497);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::IfOp) {
      setState(492);
      match(Kcl::IfOp);
      setState(493);
      simple();
      setState(494);
      match(Kcl::Else);
      setState(495);
      expr();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SimpleContext ------------------------------------------------------------------

Kcl::SimpleContext::SimpleContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Ident() {
  return getTokens(Kcl::Ident);
}

tree::TerminalNode* Kcl::SimpleContext::Ident(size_t i) {
  return getToken(Kcl::Ident, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Int() {
  return getTokens(Kcl::Int);
}

tree::TerminalNode* Kcl::SimpleContext::Int(size_t i) {
  return getToken(Kcl::Int, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Float() {
  return getTokens(Kcl::Float);
}

tree::TerminalNode* Kcl::SimpleContext::Float(size_t i) {
  return getToken(Kcl::Float, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::String() {
  return getTokens(Kcl::String);
}

tree::TerminalNode* Kcl::SimpleContext::String(size_t i) {
  return getToken(Kcl::String, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::LongString() {
  return getTokens(Kcl::LongString);
}

tree::TerminalNode* Kcl::SimpleContext::LongString(size_t i) {
  return getToken(Kcl::LongString, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::True() {
  return getTokens(Kcl::True);
}

tree::TerminalNode* Kcl::SimpleContext::True(size_t i) {
  return getToken(Kcl::True, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::False() {
  return getTokens(Kcl::False);
}

tree::TerminalNode* Kcl::SimpleContext::False(size_t i) {
  return getToken(Kcl::False, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::None() {
  return getTokens(Kcl::None);
}

tree::TerminalNode* Kcl::SimpleContext::None(size_t i) {
  return getToken(Kcl::None, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Undefined() {
  return getTokens(Kcl::Undefined);
}

tree::TerminalNode* Kcl::SimpleContext::Undefined(size_t i) {
  return getToken(Kcl::Undefined, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::LParen() {
  return getTokens(Kcl::LParen);
}

tree::TerminalNode* Kcl::SimpleContext::LParen(size_t i) {
  return getToken(Kcl::LParen, i);
}

std::vector<Kcl::ExprContext *> Kcl::SimpleContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::SimpleContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::RParen() {
  return getTokens(Kcl::RParen);
}

tree::TerminalNode* Kcl::SimpleContext::RParen(size_t i) {
  return getToken(Kcl::RParen, i);
}

std::vector<Kcl::ListContext *> Kcl::SimpleContext::list() {
  return getRuleContexts<Kcl::ListContext>();
}

Kcl::ListContext* Kcl::SimpleContext::list(size_t i) {
  return getRuleContext<Kcl::ListContext>(i);
}

std::vector<Kcl::ConfigContext *> Kcl::SimpleContext::config() {
  return getRuleContexts<Kcl::ConfigContext>();
}

Kcl::ConfigContext* Kcl::SimpleContext::config(size_t i) {
  return getRuleContext<Kcl::ConfigContext>(i);
}

std::vector<Kcl::LambdaContext *> Kcl::SimpleContext::lambda() {
  return getRuleContexts<Kcl::LambdaContext>();
}

Kcl::LambdaContext* Kcl::SimpleContext::lambda(size_t i) {
  return getRuleContext<Kcl::LambdaContext>(i);
}

std::vector<Kcl::QuantifierContext *> Kcl::SimpleContext::quantifier() {
  return getRuleContexts<Kcl::QuantifierContext>();
}

Kcl::QuantifierContext* Kcl::SimpleContext::quantifier(size_t i) {
  return getRuleContext<Kcl::QuantifierContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Dot() {
  return getTokens(Kcl::Dot);
}

tree::TerminalNode* Kcl::SimpleContext::Dot(size_t i) {
  return getToken(Kcl::Dot, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::QuestionDot() {
  return getTokens(Kcl::QuestionDot);
}

tree::TerminalNode* Kcl::SimpleContext::QuestionDot(size_t i) {
  return getToken(Kcl::QuestionDot, i);
}

std::vector<Kcl::SubscriptContext *> Kcl::SimpleContext::subscript() {
  return getRuleContexts<Kcl::SubscriptContext>();
}

Kcl::SubscriptContext* Kcl::SimpleContext::subscript(size_t i) {
  return getRuleContext<Kcl::SubscriptContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::RBracket() {
  return getTokens(Kcl::RBracket);
}

tree::TerminalNode* Kcl::SimpleContext::RBracket(size_t i) {
  return getToken(Kcl::RBracket, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::CallParen() {
  return getTokens(Kcl::CallParen);
}

tree::TerminalNode* Kcl::SimpleContext::CallParen(size_t i) {
  return getToken(Kcl::CallParen, i);
}

std::vector<Kcl::ArgsContext *> Kcl::SimpleContext::args() {
  return getRuleContexts<Kcl::ArgsContext>();
}

Kcl::ArgsContext* Kcl::SimpleContext::args(size_t i) {
  return getRuleContext<Kcl::ArgsContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::SchemaBrace() {
  return getTokens(Kcl::SchemaBrace);
}

tree::TerminalNode* Kcl::SimpleContext::SchemaBrace(size_t i) {
  return getToken(Kcl::SchemaBrace, i);
}

std::vector<Kcl::ConfigTailContext *> Kcl::SimpleContext::configTail() {
  return getRuleContexts<Kcl::ConfigTailContext>();
}

Kcl::ConfigTailContext* Kcl::SimpleContext::configTail(size_t i) {
  return getRuleContext<Kcl::ConfigTailContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::UnaryPlus() {
  return getTokens(Kcl::UnaryPlus);
}

tree::TerminalNode* Kcl::SimpleContext::UnaryPlus(size_t i) {
  return getToken(Kcl::UnaryPlus, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::UnaryMinus() {
  return getTokens(Kcl::UnaryMinus);
}

tree::TerminalNode* Kcl::SimpleContext::UnaryMinus(size_t i) {
  return getToken(Kcl::UnaryMinus, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Tilde() {
  return getTokens(Kcl::Tilde);
}

tree::TerminalNode* Kcl::SimpleContext::Tilde(size_t i) {
  return getToken(Kcl::Tilde, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Not() {
  return getTokens(Kcl::Not);
}

tree::TerminalNode* Kcl::SimpleContext::Not(size_t i) {
  return getToken(Kcl::Not, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::IndexBracket() {
  return getTokens(Kcl::IndexBracket);
}

tree::TerminalNode* Kcl::SimpleContext::IndexBracket(size_t i) {
  return getToken(Kcl::IndexBracket, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::QuestionBracket() {
  return getTokens(Kcl::QuestionBracket);
}

tree::TerminalNode* Kcl::SimpleContext::QuestionBracket(size_t i) {
  return getToken(Kcl::QuestionBracket, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Plus() {
  return getTokens(Kcl::Plus);
}

tree::TerminalNode* Kcl::SimpleContext::Plus(size_t i) {
  return getToken(Kcl::Plus, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Minus() {
  return getTokens(Kcl::Minus);
}

tree::TerminalNode* Kcl::SimpleContext::Minus(size_t i) {
  return getToken(Kcl::Minus, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Star() {
  return getTokens(Kcl::Star);
}

tree::TerminalNode* Kcl::SimpleContext::Star(size_t i) {
  return getToken(Kcl::Star, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Pow() {
  return getTokens(Kcl::Pow);
}

tree::TerminalNode* Kcl::SimpleContext::Pow(size_t i) {
  return getToken(Kcl::Pow, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Slash() {
  return getTokens(Kcl::Slash);
}

tree::TerminalNode* Kcl::SimpleContext::Slash(size_t i) {
  return getToken(Kcl::Slash, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::FloorDiv() {
  return getTokens(Kcl::FloorDiv);
}

tree::TerminalNode* Kcl::SimpleContext::FloorDiv(size_t i) {
  return getToken(Kcl::FloorDiv, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Percent() {
  return getTokens(Kcl::Percent);
}

tree::TerminalNode* Kcl::SimpleContext::Percent(size_t i) {
  return getToken(Kcl::Percent, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Amp() {
  return getTokens(Kcl::Amp);
}

tree::TerminalNode* Kcl::SimpleContext::Amp(size_t i) {
  return getToken(Kcl::Amp, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Bar() {
  return getTokens(Kcl::Bar);
}

tree::TerminalNode* Kcl::SimpleContext::Bar(size_t i) {
  return getToken(Kcl::Bar, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Caret() {
  return getTokens(Kcl::Caret);
}

tree::TerminalNode* Kcl::SimpleContext::Caret(size_t i) {
  return getToken(Kcl::Caret, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Shl() {
  return getTokens(Kcl::Shl);
}

tree::TerminalNode* Kcl::SimpleContext::Shl(size_t i) {
  return getToken(Kcl::Shl, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Shr() {
  return getTokens(Kcl::Shr);
}

tree::TerminalNode* Kcl::SimpleContext::Shr(size_t i) {
  return getToken(Kcl::Shr, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Lt() {
  return getTokens(Kcl::Lt);
}

tree::TerminalNode* Kcl::SimpleContext::Lt(size_t i) {
  return getToken(Kcl::Lt, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Le() {
  return getTokens(Kcl::Le);
}

tree::TerminalNode* Kcl::SimpleContext::Le(size_t i) {
  return getToken(Kcl::Le, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Gt() {
  return getTokens(Kcl::Gt);
}

tree::TerminalNode* Kcl::SimpleContext::Gt(size_t i) {
  return getToken(Kcl::Gt, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Ge() {
  return getTokens(Kcl::Ge);
}

tree::TerminalNode* Kcl::SimpleContext::Ge(size_t i) {
  return getToken(Kcl::Ge, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Eq() {
  return getTokens(Kcl::Eq);
}

tree::TerminalNode* Kcl::SimpleContext::Eq(size_t i) {
  return getToken(Kcl::Eq, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Ne() {
  return getTokens(Kcl::Ne);
}

tree::TerminalNode* Kcl::SimpleContext::Ne(size_t i) {
  return getToken(Kcl::Ne, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::In() {
  return getTokens(Kcl::In);
}

tree::TerminalNode* Kcl::SimpleContext::In(size_t i) {
  return getToken(Kcl::In, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::NotIn() {
  return getTokens(Kcl::NotIn);
}

tree::TerminalNode* Kcl::SimpleContext::NotIn(size_t i) {
  return getToken(Kcl::NotIn, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Is() {
  return getTokens(Kcl::Is);
}

tree::TerminalNode* Kcl::SimpleContext::Is(size_t i) {
  return getToken(Kcl::Is, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::IsNot() {
  return getTokens(Kcl::IsNot);
}

tree::TerminalNode* Kcl::SimpleContext::IsNot(size_t i) {
  return getToken(Kcl::IsNot, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::And() {
  return getTokens(Kcl::And);
}

tree::TerminalNode* Kcl::SimpleContext::And(size_t i) {
  return getToken(Kcl::And, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::Or() {
  return getTokens(Kcl::Or);
}

tree::TerminalNode* Kcl::SimpleContext::Or(size_t i) {
  return getToken(Kcl::Or, i);
}

std::vector<tree::TerminalNode *> Kcl::SimpleContext::As() {
  return getTokens(Kcl::As);
}

tree::TerminalNode* Kcl::SimpleContext::As(size_t i) {
  return getToken(Kcl::As, i);
}


size_t Kcl::SimpleContext::getRuleIndex() const {
  return Kcl::RuleSimple;
}


Kcl::SimpleContext* Kcl::simple() {
  SimpleContext *_localctx = _tracker.createInstance<SimpleContext>(_ctx, getState());
  enterRule(_localctx, 54, Kcl::RuleSimple);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(500);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Not || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
      setState(499);
      _la = _input->LA(1);
      if (!(_la == Kcl::Not || ((((_la - 77) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
        | (1ULL << (Kcl::UnaryMinus - 77))
        | (1ULL << (Kcl::Tilde - 77)))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
    }
    setState(519);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Ident: {
        setState(502);
        match(Kcl::Ident);
        break;
      }

      case Kcl::Int: {
        setState(503);
        match(Kcl::Int);
        break;
      }

      case Kcl::Float: {
        setState(504);
        match(Kcl::Float);
        break;
      }

      case Kcl::String: {
        setState(505);
        match(Kcl::String);
        break;
      }

      case Kcl::LongString: {
        setState(506);
        match(Kcl::LongString);
        break;
      }

      case Kcl::True: {
        setState(507);
        match(Kcl::True);
        break;
      }

      case Kcl::False: {
        setState(508);
        match(Kcl::False);
        break;
      }

      case Kcl::None: {
        setState(509);
        match(Kcl::None);
        break;
      }

      case Kcl::Undefined: {
        setState(510);
        match(Kcl::Undefined);
        break;
      }

      case Kcl::LParen: {
        setState(511);
        match(Kcl::LParen);
        setState(512);
        expr();
        setState(513);
        match(Kcl::RParen);
        break;
      }

      case Kcl::LBracket: {
        setState(515);
        list();
        break;
      }

      case Kcl::LBrace: {
        setState(516);
        config();
        break;
      }

      case Kcl::Lambda: {
        setState(517);
        lambda();
        break;
      }

      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map: {
        setState(518);
        quantifier();
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(537);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::CallParen)
      | (1ULL << Kcl::IndexBracket)
      | (1ULL << Kcl::QuestionBracket)
      | (1ULL << Kcl::SchemaBrace)
      | (1ULL << Kcl::Dot)
      | (1ULL << Kcl::QuestionDot))) != 0)) {
      setState(535);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Dot: {
          setState(521);
          match(Kcl::Dot);
          setState(522);
          match(Kcl::Ident);
          break;
        }

        case Kcl::QuestionDot: {
          setState(523);
          match(Kcl::QuestionDot);
          setState(524);
          match(Kcl::Ident);
          break;
        }

        case Kcl::IndexBracket:
        case Kcl::QuestionBracket: {
          setState(525);
          _la = _input->LA(1);
          if (!(_la == Kcl::IndexBracket

          || _la == Kcl::QuestionBracket)) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
          setState(526);
          subscript();
          setState(527);
          match(Kcl::RBracket);
          break;
        }

        case Kcl::CallParen: {
          setState(529);
          match(Kcl::CallParen);
          setState(530);
          args();
          setState(531);
          match(Kcl::RParen);
          break;
        }

        case Kcl::SchemaBrace: {
          setState(533);
          match(Kcl::SchemaBrace);
          setState(534);
          configTail();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(539);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(584);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::As)
      | (1ULL << Kcl::Or)
      | (1ULL << Kcl::And)
      | (1ULL << Kcl::In)
      | (1ULL << Kcl::Is)
      | (1ULL << Kcl::NotIn)
      | (1ULL << Kcl::IsNot))) != 0) || ((((_la - 81) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 81)) & ((1ULL << (Kcl::Plus - 81))
      | (1ULL << (Kcl::Minus - 81))
      | (1ULL << (Kcl::Star - 81))
      | (1ULL << (Kcl::Pow - 81))
      | (1ULL << (Kcl::Slash - 81))
      | (1ULL << (Kcl::FloorDiv - 81))
      | (1ULL << (Kcl::Percent - 81))
      | (1ULL << (Kcl::Amp - 81))
      | (1ULL << (Kcl::Bar - 81))
      | (1ULL << (Kcl::Caret - 81))
      | (1ULL << (Kcl::Shl - 81))
      | (1ULL << (Kcl::Shr - 81))
      | (1ULL << (Kcl::Lt - 81))
      | (1ULL << (Kcl::Le - 81))
      | (1ULL << (Kcl::Gt - 81))
      | (1ULL << (Kcl::Ge - 81))
      | (1ULL << (Kcl::Eq - 81))
      | (1ULL << (Kcl::Ne - 81)))) != 0)) {
      setState(540);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << Kcl::As)
        | (1ULL << Kcl::Or)
        | (1ULL << Kcl::And)
        | (1ULL << Kcl::In)
        | (1ULL << Kcl::Is)
        | (1ULL << Kcl::NotIn)
        | (1ULL << Kcl::IsNot))) != 0) || ((((_la - 81) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 81)) & ((1ULL << (Kcl::Plus - 81))
        | (1ULL << (Kcl::Minus - 81))
        | (1ULL << (Kcl::Star - 81))
        | (1ULL << (Kcl::Pow - 81))
        | (1ULL << (Kcl::Slash - 81))
        | (1ULL << (Kcl::FloorDiv - 81))
        | (1ULL << (Kcl::Percent - 81))
        | (1ULL << (Kcl::Amp - 81))
        | (1ULL << (Kcl::Bar - 81))
        | (1ULL << (Kcl::Caret - 81))
        | (1ULL << (Kcl::Shl - 81))
        | (1ULL << (Kcl::Shr - 81))
        | (1ULL << (Kcl::Lt - 81))
        | (1ULL << (Kcl::Le - 81))
        | (1ULL << (Kcl::Gt - 81))
        | (1ULL << (Kcl::Ge - 81))
        | (1ULL << (Kcl::Eq - 81))
        | (1ULL << (Kcl::Ne - 81)))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(542);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == Kcl::Not || ((((_la - 77) & ~ 0x3fULL) == 0) &&
        ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
        | (1ULL << (Kcl::UnaryMinus - 77))
        | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
        setState(541);
        _la = _input->LA(1);
        if (!(_la == Kcl::Not || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
      }
      setState(561);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Ident: {
          setState(544);
          match(Kcl::Ident);
          break;
        }

        case Kcl::Int: {
          setState(545);
          match(Kcl::Int);
          break;
        }

        case Kcl::Float: {
          setState(546);
          match(Kcl::Float);
          break;
        }

        case Kcl::String: {
          setState(547);
          match(Kcl::String);
          break;
        }

        case Kcl::LongString: {
          setState(548);
          match(Kcl::LongString);
          break;
        }

        case Kcl::True: {
          setState(549);
          match(Kcl::True);
          break;
        }

        case Kcl::False: {
          setState(550);
          match(Kcl::False);
          break;
        }

        case Kcl::None: {
          setState(551);
          match(Kcl::None);
          break;
        }

        case Kcl::Undefined: {
          setState(552);
          match(Kcl::Undefined);
          break;
        }

        case Kcl::LParen: {
          setState(553);
          match(Kcl::LParen);
          setState(554);
          expr();
          setState(555);
          match(Kcl::RParen);
          break;
        }

        case Kcl::LBracket: {
          setState(557);
          list();
          break;
        }

        case Kcl::LBrace: {
          setState(558);
          config();
          break;
        }

        case Kcl::Lambda: {
          setState(559);
          lambda();
          break;
        }

        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map: {
          setState(560);
          quantifier();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(579);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << Kcl::CallParen)
        | (1ULL << Kcl::IndexBracket)
        | (1ULL << Kcl::QuestionBracket)
        | (1ULL << Kcl::SchemaBrace)
        | (1ULL << Kcl::Dot)
        | (1ULL << Kcl::QuestionDot))) != 0)) {
        setState(577);
        _errHandler->sync(this);
        switch (_input->LA(1)) {
          case Kcl::Dot: {
            setState(563);
            match(Kcl::Dot);
            setState(564);
            match(Kcl::Ident);
            break;
          }

          case Kcl::QuestionDot: {
            setState(565);
            match(Kcl::QuestionDot);
            setState(566);
            match(Kcl::Ident);
            break;
          }

          case Kcl::IndexBracket:
          case Kcl::QuestionBracket: {
            setState(567);
            _la = _input->LA(1);
            if (!(_la == Kcl::IndexBracket

            || _la == Kcl::QuestionBracket)) {
            _errHandler->recoverInline(this);
            }
            else {
              _errHandler->reportMatch(this);
              consume();
            }
            setState(568);
            subscript();
            setState(569);
            match(Kcl::RBracket);
            break;
          }

          case Kcl::CallParen: {
            setState(571);
            match(Kcl::CallParen);
            setState(572);
            args();
            setState(573);
            match(Kcl::RParen);
            break;
          }

          case Kcl::SchemaBrace: {
            setState(575);
            match(Kcl::SchemaBrace);
            setState(576);
            configTail();
            break;
          }

        default:
          throw NoViableAltException(this);
        }
        setState(581);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(586);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- SubscriptContext ------------------------------------------------------------------

Kcl::SubscriptContext::SubscriptContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::ExprContext *> Kcl::SubscriptContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::SubscriptContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::SubscriptContext::Colon() {
  return getTokens(Kcl::Colon);
}

tree::TerminalNode* Kcl::SubscriptContext::Colon(size_t i) {
  return getToken(Kcl::Colon, i);
}


size_t Kcl::SubscriptContext::getRuleIndex() const {
  return Kcl::RuleSubscript;
}


Kcl::SubscriptContext* Kcl::subscript() {
  SubscriptContext *_localctx = _tracker.createInstance<SubscriptContext>(_ctx, getState());
  enterRule(_localctx, 56, Kcl::RuleSubscript);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(610);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        setState(587);
        expr();
        setState(598);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Colon) {
          setState(588);
          match(Kcl::Colon);
          setState(590);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if ((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Ident)
            | (1ULL << Kcl::Int)
            | (1ULL << Kcl::Float)
            | (1ULL << Kcl::String)
            | (1ULL << Kcl::LongString)
            | (1ULL << Kcl::Not)
            | (1ULL << Kcl::Lambda)
            | (1ULL << Kcl::All)
            | (1ULL << Kcl::Any)
            | (1ULL << Kcl::Filter)
            | (1ULL << Kcl::Map)
            | (1ULL << Kcl::True)
            | (1ULL << Kcl::False)
            | (1ULL << Kcl::None)
            | (1ULL << Kcl::Undefined)
            | (1ULL << Kcl::LParen)
            | (1ULL << Kcl::LBracket)
            | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
            ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
            | (1ULL << (Kcl::UnaryMinus - 77))
            | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
            setState(589);
            expr();
          }
          setState(596);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Colon) {
            setState(592);
            match(Kcl::Colon);
            setState(594);
            _errHandler->sync(this);

            _la = _input->LA(1);
            if ((((_la & ~ 0x3fULL) == 0) &&
              ((1ULL << _la) & ((1ULL << Kcl::Ident)
              | (1ULL << Kcl::Int)
              | (1ULL << Kcl::Float)
              | (1ULL << Kcl::String)
              | (1ULL << Kcl::LongString)
              | (1ULL << Kcl::Not)
              | (1ULL << Kcl::Lambda)
              | (1ULL << Kcl::All)
              | (1ULL << Kcl::Any)
              | (1ULL << Kcl::Filter)
              | (1ULL << Kcl::Map)
              | (1ULL << Kcl::True)
              | (1ULL << Kcl::False)
              | (1ULL << Kcl::None)
              | (1ULL << Kcl::Undefined)
              | (1ULL << Kcl::LParen)
              | (1ULL << Kcl::LBracket)
              | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
              ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
              | (1ULL << (Kcl::UnaryMinus - 77))
              | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
              setState(593);
              expr();
            }
          }
        }
        break;
      }

      case Kcl::Colon: {
        setState(600);
        match(Kcl::Colon);
        setState(602);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
          setState(601);
          expr();
        }
        setState(608);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Colon) {
          setState(604);
          match(Kcl::Colon);
          setState(606);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if ((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Ident)
            | (1ULL << Kcl::Int)
            | (1ULL << Kcl::Float)
            | (1ULL << Kcl::String)
            | (1ULL << Kcl::LongString)
            | (1ULL << Kcl::Not)
            | (1ULL << Kcl::Lambda)
            | (1ULL << Kcl::All)
            | (1ULL << Kcl::Any)
            | (1ULL << Kcl::Filter)
            | (1ULL << Kcl::Map)
            | (1ULL << Kcl::True)
            | (1ULL << Kcl::False)
            | (1ULL << Kcl::None)
            | (1ULL << Kcl::Undefined)
            | (1ULL << Kcl::LParen)
            | (1ULL << Kcl::LBracket)
            | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
            ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
            | (1ULL << (Kcl::UnaryMinus - 77))
            | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
            setState(605);
            expr();
          }
        }
        break;
      }

      case Kcl::RBracket: {
        break;
      }

    default:
      break;
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ArgsContext ------------------------------------------------------------------

Kcl::ArgsContext::ArgsContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::ExprContext *> Kcl::ArgsContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ArgsContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ArgsContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::ArgsContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

std::vector<tree::TerminalNode *> Kcl::ArgsContext::Indent() {
  return getTokens(Kcl::Indent);
}

tree::TerminalNode* Kcl::ArgsContext::Indent(size_t i) {
  return getToken(Kcl::Indent, i);
}

std::vector<tree::TerminalNode *> Kcl::ArgsContext::Dedent() {
  return getTokens(Kcl::Dedent);
}

tree::TerminalNode* Kcl::ArgsContext::Dedent(size_t i) {
  return getToken(Kcl::Dedent, i);
}

std::vector<tree::TerminalNode *> Kcl::ArgsContext::Assign() {
  return getTokens(Kcl::Assign);
}

tree::TerminalNode* Kcl::ArgsContext::Assign(size_t i) {
  return getToken(Kcl::Assign, i);
}

std::vector<tree::TerminalNode *> Kcl::ArgsContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::ArgsContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::ArgsContext::getRuleIndex() const {
  return Kcl::RuleArgs;
}


Kcl::ArgsContext* Kcl::args() {
  ArgsContext *_localctx = _tracker.createInstance<ArgsContext>(_ctx, getState());
  enterRule(_localctx, 58, Kcl::RuleArgs);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(648);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Newline:
      case Kcl::Indent:
      case Kcl::Dedent: {
        setState(613);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(612);
          _la = _input->LA(1);
          if (!((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Newline)
            | (1ULL << Kcl::Indent)
            | (1ULL << Kcl::Dedent))) != 0))) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
          setState(615);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Newline)
          | (1ULL << Kcl::Indent)
          | (1ULL << Kcl::Dedent))) != 0));
        setState(633);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
          setState(617);
          expr();
          setState(620);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Assign) {
            setState(618);
            match(Kcl::Assign);
            setState(619);
            expr();
          }
          setState(623);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(622);
            match(Kcl::Comma);
          }
          setState(628);
          _errHandler->sync(this);
          _la = _input->LA(1);
          while ((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Newline)
            | (1ULL << Kcl::Indent)
            | (1ULL << Kcl::Dedent))) != 0)) {
            setState(625);
            _la = _input->LA(1);
            if (!((((_la & ~ 0x3fULL) == 0) &&
              ((1ULL << _la) & ((1ULL << Kcl::Newline)
              | (1ULL << Kcl::Indent)
              | (1ULL << Kcl::Dedent))) != 0))) {
            _errHandler->recoverInline(this);
            }
            else {
              _errHandler->reportMatch(this);
              consume();
            }
            setState(630);
            _errHandler->sync(this);
            _la = _input->LA(1);
          }
          setState(635);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        setState(644);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(636);
          expr();
          setState(639);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Assign) {
            setState(637);
            match(Kcl::Assign);
            setState(638);
            expr();
          }
          setState(642);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(641);
            match(Kcl::Comma);
          }
          setState(646);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0));
        break;
      }

      case Kcl::RParen: {
        break;
      }

    default:
      break;
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListContext ------------------------------------------------------------------

Kcl::ListContext::ListContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ListContext::LBracket() {
  return getToken(Kcl::LBracket, 0);
}

tree::TerminalNode* Kcl::ListContext::RBracket() {
  return getToken(Kcl::RBracket, 0);
}

Kcl::CompTailContext* Kcl::ListContext::compTail() {
  return getRuleContext<Kcl::CompTailContext>(0);
}

std::vector<tree::TerminalNode *> Kcl::ListContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::ListContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

std::vector<tree::TerminalNode *> Kcl::ListContext::Indent() {
  return getTokens(Kcl::Indent);
}

tree::TerminalNode* Kcl::ListContext::Indent(size_t i) {
  return getToken(Kcl::Indent, i);
}

std::vector<tree::TerminalNode *> Kcl::ListContext::Dedent() {
  return getTokens(Kcl::Dedent);
}

tree::TerminalNode* Kcl::ListContext::Dedent(size_t i) {
  return getToken(Kcl::Dedent, i);
}

std::vector<tree::TerminalNode *> Kcl::ListContext::Spread() {
  return getTokens(Kcl::Spread);
}

tree::TerminalNode* Kcl::ListContext::Spread(size_t i) {
  return getToken(Kcl::Spread, i);
}

std::vector<Kcl::ExprContext *> Kcl::ListContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ListContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<Kcl::ListIfContext *> Kcl::ListContext::listIf() {
  return getRuleContexts<Kcl::ListIfContext>();
}

Kcl::ListIfContext* Kcl::ListContext::listIf(size_t i) {
  return getRuleContext<Kcl::ListIfContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ListContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::ListContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::ListContext::getRuleIndex() const {
  return Kcl::RuleList;
}


Kcl::ListContext* Kcl::list() {
  ListContext *_localctx = _tracker.createInstance<ListContext>(_ctx, getState());
  enterRule(_localctx, 60, Kcl::RuleList);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(650);
    match(Kcl::LBracket);
    setState(654);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Indent)
      | (1ULL << Kcl::Dedent))) != 0)) {
      setState(651);
      _la = _input->LA(1);
      if (!((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << Kcl::Newline)
        | (1ULL << Kcl::Indent)
        | (1ULL << Kcl::Dedent))) != 0))) {
      _errHandler->recoverInline(this);
      }
      else {
        _errHandler->reportMatch(this);
        consume();
      }
      setState(656);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(674);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Ident)
      | (1ULL << Kcl::Int)
      | (1ULL << Kcl::Float)
      | (1ULL << Kcl::String)
      | (1ULL << Kcl::LongString)
      | (1ULL << Kcl::If)
      | (1ULL << Kcl::Not)
      | (1ULL << Kcl::Lambda)
      | (1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map)
      | (1ULL << Kcl::True)
      | (1ULL << Kcl::False)
      | (1ULL << Kcl::None)
      | (1ULL << Kcl::Undefined)
      | (1ULL << Kcl::LParen)
      | (1ULL << Kcl::LBracket)
      | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Spread - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
      setState(661);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Spread: {
          setState(657);
          match(Kcl::Spread);
          setState(658);
          expr();
          break;
        }

        case Kcl::If: {
          setState(659);
          listIf();
          break;
        }

        case Kcl::Ident:
        case Kcl::Int:
        case Kcl::Float:
        case Kcl::String:
        case Kcl::LongString:
        case Kcl::Not:
        case Kcl::Lambda:
        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map:
        case Kcl::True:
        case Kcl::False:
        case Kcl::None:
        case Kcl::Undefined:
        case Kcl::LParen:
        case Kcl::LBracket:
        case Kcl::LBrace:
        case Kcl::UnaryPlus:
        case Kcl::UnaryMinus:
        case Kcl::Tilde: {
          setState(660);
          expr();
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(664);
      _errHandler->sync(this);

      _la = _input->LA(1);
      if (_la == Kcl::Comma) {
        setState(663);
        match(Kcl::Comma);
      }
      setState(669);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while ((((_la & ~ 0x3fULL) == 0) &&
        ((1ULL << _la) & ((1ULL << Kcl::Newline)
        | (1ULL << Kcl::Indent)
        | (1ULL << Kcl::Dedent))) != 0)) {
        setState(666);
        _la = _input->LA(1);
        if (!((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Newline)
          | (1ULL << Kcl::Indent)
          | (1ULL << Kcl::Dedent))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(671);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(676);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(678);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::For) {
      setState(677);
      compTail();
    }
    setState(680);
    match(Kcl::RBracket);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListIfContext ------------------------------------------------------------------

Kcl::ListIfContext::ListIfContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::ListBlockContext *> Kcl::ListIfContext::listBlock() {
  return getRuleContexts<Kcl::ListBlockContext>();
}

Kcl::ListBlockContext* Kcl::ListIfContext::listBlock(size_t i) {
  return getRuleContext<Kcl::ListBlockContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ListIfContext::If() {
  return getTokens(Kcl::If);
}

tree::TerminalNode* Kcl::ListIfContext::If(size_t i) {
  return getToken(Kcl::If, i);
}

std::vector<Kcl::ExprContext *> Kcl::ListIfContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ListIfContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ListIfContext::Colon() {
  return getTokens(Kcl::Colon);
}

tree::TerminalNode* Kcl::ListIfContext::Colon(size_t i) {
  return getToken(Kcl::Colon, i);
}

std::vector<tree::TerminalNode *> Kcl::ListIfContext::Elif() {
  return getTokens(Kcl::Elif);
}

tree::TerminalNode* Kcl::ListIfContext::Elif(size_t i) {
  return getToken(Kcl::Elif, i);
}

std::vector<tree::TerminalNode *> Kcl::ListIfContext::Else() {
  return getTokens(Kcl::Else);
}

tree::TerminalNode* Kcl::ListIfContext::Else(size_t i) {
  return getToken(Kcl::Else, i);
}

std::vector<tree::TerminalNode *> Kcl::ListIfContext::NewlineElif() {
  return getTokens(Kcl::NewlineElif);
}

tree::TerminalNode* Kcl::ListIfContext::NewlineElif(size_t i) {
  return getToken(Kcl::NewlineElif, i);
}

std::vector<tree::TerminalNode *> Kcl::ListIfContext::NewlineElse() {
  return getTokens(Kcl::NewlineElse);
}

tree::TerminalNode* Kcl::ListIfContext::NewlineElse(size_t i) {
  return getToken(Kcl::NewlineElse, i);
}


size_t Kcl::ListIfContext::getRuleIndex() const {
  return Kcl::RuleListIf;
}


Kcl::ListIfContext* Kcl::listIf() {
  ListIfContext *_localctx = _tracker.createInstance<ListIfContext>(_ctx, getState());
  enterRule(_localctx, 62, Kcl::RuleListIf);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(686);
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(682);
      match(Kcl::If);
      setState(683);
      expr();
      setState(684);
      match(Kcl::Colon);
      setState(688);
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == Kcl::If);
    setState(690);
    listBlock();
    setState(717);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::NewlineElif)
      | (1ULL << Kcl::NewlineElse)
      | (1ULL << Kcl::Elif)
      | (1ULL << Kcl::Else))) != 0)) {
      setState(703);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::NewlineElif:
        case Kcl::Elif: {
          setState(692);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::NewlineElif) {
            setState(691);
            match(Kcl::NewlineElif);
          }
          setState(694);
          match(Kcl::Elif);
          setState(695);
          expr();
          setState(696);
          match(Kcl::Colon);
          break;
        }

        case Kcl::NewlineElse:
        case Kcl::Else: {
          setState(699);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::NewlineElse) {
            setState(698);
            match(Kcl::NewlineElse);
          }
          setState(701);
          match(Kcl::Else);
          setState(702);
          match(Kcl::Colon);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(711);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == Kcl::If) {
        setState(705);
        match(Kcl::If);
        setState(706);
        expr();
        setState(707);
        match(Kcl::Colon);
        setState(713);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(714);
      listBlock();
      setState(719);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ListBlockContext ------------------------------------------------------------------

Kcl::ListBlockContext::ListBlockContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> Kcl::ListBlockContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::ListBlockContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

tree::TerminalNode* Kcl::ListBlockContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

tree::TerminalNode* Kcl::ListBlockContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

std::vector<tree::TerminalNode *> Kcl::ListBlockContext::Spread() {
  return getTokens(Kcl::Spread);
}

tree::TerminalNode* Kcl::ListBlockContext::Spread(size_t i) {
  return getToken(Kcl::Spread, i);
}

std::vector<Kcl::ExprContext *> Kcl::ListBlockContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ListBlockContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<Kcl::ListIfContext *> Kcl::ListBlockContext::listIf() {
  return getRuleContexts<Kcl::ListIfContext>();
}

Kcl::ListIfContext* Kcl::ListBlockContext::listIf(size_t i) {
  return getRuleContext<Kcl::ListIfContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ListBlockContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::ListBlockContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::ListBlockContext::getRuleIndex() const {
  return Kcl::RuleListBlock;
}


Kcl::ListBlockContext* Kcl::listBlock() {
  ListBlockContext *_localctx = _tracker.createInstance<ListBlockContext>(_ctx, getState());
  enterRule(_localctx, 64, Kcl::RuleListBlock);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(744);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Newline: {
        enterOuterAlt(_localctx, 1);
        setState(720);
        match(Kcl::Newline);
        setState(721);
        match(Kcl::Indent);
        setState(734);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(726);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case Kcl::Spread: {
              setState(722);
              match(Kcl::Spread);
              setState(723);
              expr();
              break;
            }

            case Kcl::If: {
              setState(724);
              listIf();
              break;
            }

            case Kcl::Ident:
            case Kcl::Int:
            case Kcl::Float:
            case Kcl::String:
            case Kcl::LongString:
            case Kcl::Not:
            case Kcl::Lambda:
            case Kcl::All:
            case Kcl::Any:
            case Kcl::Filter:
            case Kcl::Map:
            case Kcl::True:
            case Kcl::False:
            case Kcl::None:
            case Kcl::Undefined:
            case Kcl::LParen:
            case Kcl::LBracket:
            case Kcl::LBrace:
            case Kcl::UnaryPlus:
            case Kcl::UnaryMinus:
            case Kcl::Tilde: {
              setState(725);
              expr();
              break;
            }

          default:
            throw NoViableAltException(this);
          }
          setState(729);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(728);
            match(Kcl::Comma);
          }
          setState(732);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Newline) {
            setState(731);
            match(Kcl::Newline);
          }
          setState(736);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::If)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::Spread - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0));
        setState(738);
        match(Kcl::Dedent);
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Spread:
      case Kcl::Tilde: {
        enterOuterAlt(_localctx, 2);
        setState(741);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Spread) {
          setState(740);
          match(Kcl::Spread);
        }
        setState(743);
        expr();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CompTailContext ------------------------------------------------------------------

Kcl::CompTailContext::CompTailContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::CompForContext *> Kcl::CompTailContext::compFor() {
  return getRuleContexts<Kcl::CompForContext>();
}

Kcl::CompForContext* Kcl::CompTailContext::compFor(size_t i) {
  return getRuleContext<Kcl::CompForContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::CompTailContext::If() {
  return getTokens(Kcl::If);
}

tree::TerminalNode* Kcl::CompTailContext::If(size_t i) {
  return getToken(Kcl::If, i);
}

std::vector<Kcl::ExprContext *> Kcl::CompTailContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::CompTailContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::CompTailContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::CompTailContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

std::vector<tree::TerminalNode *> Kcl::CompTailContext::Indent() {
  return getTokens(Kcl::Indent);
}

tree::TerminalNode* Kcl::CompTailContext::Indent(size_t i) {
  return getToken(Kcl::Indent, i);
}

std::vector<tree::TerminalNode *> Kcl::CompTailContext::Dedent() {
  return getTokens(Kcl::Dedent);
}

tree::TerminalNode* Kcl::CompTailContext::Dedent(size_t i) {
  return getToken(Kcl::Dedent, i);
}


size_t Kcl::CompTailContext::getRuleIndex() const {
  return Kcl::RuleCompTail;
}


Kcl::CompTailContext* Kcl::compTail() {
  CompTailContext *_localctx = _tracker.createInstance<CompTailContext>(_ctx, getState());
  enterRule(_localctx, 66, Kcl::RuleCompTail);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(746);
    compFor();
    setState(755);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Indent)
      | (1ULL << Kcl::Dedent)
      | (1ULL << Kcl::For)
      | (1ULL << Kcl::If))) != 0)) {
      setState(753);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::For: {
          setState(747);
          compFor();
          break;
        }

        case Kcl::If: {
          setState(748);
          match(Kcl::If);
          setState(749);
          expr();
          break;
        }

        case Kcl::Newline: {
          setState(750);
          match(Kcl::Newline);
          break;
        }

        case Kcl::Indent: {
          setState(751);
          match(Kcl::Indent);
          break;
        }

        case Kcl::Dedent: {
          setState(752);
          match(Kcl::Dedent);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(757);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- CompForContext ------------------------------------------------------------------

Kcl::CompForContext::CompForContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::CompForContext::For() {
  return getToken(Kcl::For, 0);
}

std::vector<Kcl::DottedContext *> Kcl::CompForContext::dotted() {
  return getRuleContexts<Kcl::DottedContext>();
}

Kcl::DottedContext* Kcl::CompForContext::dotted(size_t i) {
  return getRuleContext<Kcl::DottedContext>(i);
}

tree::TerminalNode* Kcl::CompForContext::In() {
  return getToken(Kcl::In, 0);
}

Kcl::SimpleContext* Kcl::CompForContext::simple() {
  return getRuleContext<Kcl::SimpleContext>(0);
}

std::vector<tree::TerminalNode *> Kcl::CompForContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::CompForContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}

tree::TerminalNode* Kcl::CompForContext::IfOp() {
  return getToken(Kcl::IfOp, 0);
}

Kcl::ExprContext* Kcl::CompForContext::expr() {
  return getRuleContext<Kcl::ExprContext>(0);
}


size_t Kcl::CompForContext::getRuleIndex() const {
  return Kcl::RuleCompFor;
}


Kcl::CompForContext* Kcl::compFor() {
  CompForContext *_localctx = _tracker.createInstance<CompForContext>(_ctx, getState());
  enterRule(_localctx, 68, Kcl::RuleCompFor);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(758);
    match(Kcl::For);
    setState(759);
    dotted();
    setState(764);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::Comma) {
      setState(760);
      match(Kcl::Comma);
      setState(761);
      dotted();
      setState(766);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(767);
    match(Kcl::In);
    setState(768);
    simple();
    setState(771);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::IfOp) {
      setState(769);
      match(Kcl::IfOp);
      setState(770);
      expr();
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConfigContext ------------------------------------------------------------------

Kcl::ConfigContext::ConfigContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ConfigContext::LBrace() {
  return getToken(Kcl::LBrace, 0);
}

Kcl::ConfigTailContext* Kcl::ConfigContext::configTail() {
  return getRuleContext<Kcl::ConfigTailContext>(0);
}


size_t Kcl::ConfigContext::getRuleIndex() const {
  return Kcl::RuleConfig;
}


Kcl::ConfigContext* Kcl::config() {
  ConfigContext *_localctx = _tracker.createInstance<ConfigContext>(_ctx, getState());
  enterRule(_localctx, 70, Kcl::RuleConfig);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(773);
    match(Kcl::LBrace);
    setState(774);
    configTail();

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConfigTailContext ------------------------------------------------------------------

Kcl::ConfigTailContext::ConfigTailContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::ConfigTailContext::RBrace() {
  return getToken(Kcl::RBrace, 0);
}

Kcl::CompTailContext* Kcl::ConfigTailContext::compTail() {
  return getRuleContext<Kcl::CompTailContext>(0);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::ConfigTailContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::Indent() {
  return getTokens(Kcl::Indent);
}

tree::TerminalNode* Kcl::ConfigTailContext::Indent(size_t i) {
  return getToken(Kcl::Indent, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::Dedent() {
  return getTokens(Kcl::Dedent);
}

tree::TerminalNode* Kcl::ConfigTailContext::Dedent(size_t i) {
  return getToken(Kcl::Dedent, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::DoubleSpread() {
  return getTokens(Kcl::DoubleSpread);
}

tree::TerminalNode* Kcl::ConfigTailContext::DoubleSpread(size_t i) {
  return getToken(Kcl::DoubleSpread, i);
}

std::vector<Kcl::ExprContext *> Kcl::ConfigTailContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ConfigTailContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<Kcl::ConfigIfContext *> Kcl::ConfigTailContext::configIf() {
  return getRuleContexts<Kcl::ConfigIfContext>();
}

Kcl::ConfigIfContext* Kcl::ConfigTailContext::configIf(size_t i) {
  return getRuleContext<Kcl::ConfigIfContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::ConfigTailContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::Colon() {
  return getTokens(Kcl::Colon);
}

tree::TerminalNode* Kcl::ConfigTailContext::Colon(size_t i) {
  return getToken(Kcl::Colon, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::Assign() {
  return getTokens(Kcl::Assign);
}

tree::TerminalNode* Kcl::ConfigTailContext::Assign(size_t i) {
  return getToken(Kcl::Assign, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigTailContext::PlusAssign() {
  return getTokens(Kcl::PlusAssign);
}

tree::TerminalNode* Kcl::ConfigTailContext::PlusAssign(size_t i) {
  return getToken(Kcl::PlusAssign, i);
}


size_t Kcl::ConfigTailContext::getRuleIndex() const {
  return Kcl::RuleConfigTail;
}


Kcl::ConfigTailContext* Kcl::configTail() {
  ConfigTailContext *_localctx = _tracker.createInstance<ConfigTailContext>(_ctx, getState());
  enterRule(_localctx, 72, Kcl::RuleConfigTail);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(828);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Newline:
      case Kcl::Indent:
      case Kcl::Dedent: {
        setState(777);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(776);
          _la = _input->LA(1);
          if (!((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Newline)
            | (1ULL << Kcl::Indent)
            | (1ULL << Kcl::Dedent))) != 0))) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
          setState(779);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Newline)
          | (1ULL << Kcl::Indent)
          | (1ULL << Kcl::Dedent))) != 0));
        setState(802);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::If)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::DoubleSpread - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
          setState(789);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case Kcl::DoubleSpread: {
              setState(781);
              match(Kcl::DoubleSpread);
              setState(782);
              expr();
              break;
            }

            case Kcl::If: {
              setState(783);
              configIf();
              break;
            }

            case Kcl::Ident:
            case Kcl::Int:
            case Kcl::Float:
            case Kcl::String:
            case Kcl::LongString:
            case Kcl::Not:
            case Kcl::Lambda:
            case Kcl::All:
            case Kcl::Any:
            case Kcl::Filter:
            case Kcl::Map:
            case Kcl::True:
            case Kcl::False:
            case Kcl::None:
            case Kcl::Undefined:
            case Kcl::LParen:
            case Kcl::LBracket:
            case Kcl::LBrace:
            case Kcl::UnaryPlus:
            case Kcl::UnaryMinus:
            case Kcl::Tilde: {
              setState(784);
              expr();
              setState(787);
              _errHandler->sync(this);

              _la = _input->LA(1);
              if (((((_la - 56) & ~ 0x3fULL) == 0) &&
                ((1ULL << (_la - 56)) & ((1ULL << (Kcl::Colon - 56))
                | (1ULL << (Kcl::Assign - 56))
                | (1ULL << (Kcl::PlusAssign - 56)))) != 0)) {
                setState(785);
                _la = _input->LA(1);
                if (!(((((_la - 56) & ~ 0x3fULL) == 0) &&
                  ((1ULL << (_la - 56)) & ((1ULL << (Kcl::Colon - 56))
                  | (1ULL << (Kcl::Assign - 56))
                  | (1ULL << (Kcl::PlusAssign - 56)))) != 0))) {
                _errHandler->recoverInline(this);
                }
                else {
                  _errHandler->reportMatch(this);
                  consume();
                }
                setState(786);
                expr();
              }
              break;
            }

          default:
            throw NoViableAltException(this);
          }
          setState(792);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(791);
            match(Kcl::Comma);
          }
          setState(797);
          _errHandler->sync(this);
          _la = _input->LA(1);
          while ((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Newline)
            | (1ULL << Kcl::Indent)
            | (1ULL << Kcl::Dedent))) != 0)) {
            setState(794);
            _la = _input->LA(1);
            if (!((((_la & ~ 0x3fULL) == 0) &&
              ((1ULL << _la) & ((1ULL << Kcl::Newline)
              | (1ULL << Kcl::Indent)
              | (1ULL << Kcl::Dedent))) != 0))) {
            _errHandler->recoverInline(this);
            }
            else {
              _errHandler->reportMatch(this);
              consume();
            }
            setState(799);
            _errHandler->sync(this);
            _la = _input->LA(1);
          }
          setState(804);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::If:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::DoubleSpread:
      case Kcl::Tilde: {
        setState(818);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(813);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case Kcl::DoubleSpread: {
              setState(805);
              match(Kcl::DoubleSpread);
              setState(806);
              expr();
              break;
            }

            case Kcl::If: {
              setState(807);
              configIf();
              break;
            }

            case Kcl::Ident:
            case Kcl::Int:
            case Kcl::Float:
            case Kcl::String:
            case Kcl::LongString:
            case Kcl::Not:
            case Kcl::Lambda:
            case Kcl::All:
            case Kcl::Any:
            case Kcl::Filter:
            case Kcl::Map:
            case Kcl::True:
            case Kcl::False:
            case Kcl::None:
            case Kcl::Undefined:
            case Kcl::LParen:
            case Kcl::LBracket:
            case Kcl::LBrace:
            case Kcl::UnaryPlus:
            case Kcl::UnaryMinus:
            case Kcl::Tilde: {
              setState(808);
              expr();
              setState(811);
              _errHandler->sync(this);

              _la = _input->LA(1);
              if (((((_la - 56) & ~ 0x3fULL) == 0) &&
                ((1ULL << (_la - 56)) & ((1ULL << (Kcl::Colon - 56))
                | (1ULL << (Kcl::Assign - 56))
                | (1ULL << (Kcl::PlusAssign - 56)))) != 0)) {
                setState(809);
                _la = _input->LA(1);
                if (!(((((_la - 56) & ~ 0x3fULL) == 0) &&
                  ((1ULL << (_la - 56)) & ((1ULL << (Kcl::Colon - 56))
                  | (1ULL << (Kcl::Assign - 56))
                  | (1ULL << (Kcl::PlusAssign - 56)))) != 0))) {
                _errHandler->recoverInline(this);
                }
                else {
                  _errHandler->reportMatch(this);
                  consume();
                }
                setState(810);
                expr();
              }
              break;
            }

          default:
            throw NoViableAltException(this);
          }
          setState(816);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(815);
            match(Kcl::Comma);
          }
          setState(820);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::If)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::DoubleSpread - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0));
        setState(825);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Newline)
          | (1ULL << Kcl::Indent)
          | (1ULL << Kcl::Dedent))) != 0)) {
          setState(822);
          _la = _input->LA(1);
          if (!((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Newline)
            | (1ULL << Kcl::Indent)
            | (1ULL << Kcl::Dedent))) != 0))) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
          setState(827);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case Kcl::For:
      case Kcl::RBrace: {
        break;
      }

    default:
      break;
    }
    setState(831);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::For) {
      setState(830);
      compTail();
    }
    setState(833);
    match(Kcl::RBrace);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConfigIfContext ------------------------------------------------------------------

Kcl::ConfigIfContext::ConfigIfContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::ConfigBlockContext *> Kcl::ConfigIfContext::configBlock() {
  return getRuleContexts<Kcl::ConfigBlockContext>();
}

Kcl::ConfigBlockContext* Kcl::ConfigIfContext::configBlock(size_t i) {
  return getRuleContext<Kcl::ConfigBlockContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigIfContext::If() {
  return getTokens(Kcl::If);
}

tree::TerminalNode* Kcl::ConfigIfContext::If(size_t i) {
  return getToken(Kcl::If, i);
}

std::vector<Kcl::ExprContext *> Kcl::ConfigIfContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ConfigIfContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigIfContext::Colon() {
  return getTokens(Kcl::Colon);
}

tree::TerminalNode* Kcl::ConfigIfContext::Colon(size_t i) {
  return getToken(Kcl::Colon, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigIfContext::Elif() {
  return getTokens(Kcl::Elif);
}

tree::TerminalNode* Kcl::ConfigIfContext::Elif(size_t i) {
  return getToken(Kcl::Elif, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigIfContext::Else() {
  return getTokens(Kcl::Else);
}

tree::TerminalNode* Kcl::ConfigIfContext::Else(size_t i) {
  return getToken(Kcl::Else, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigIfContext::NewlineElif() {
  return getTokens(Kcl::NewlineElif);
}

tree::TerminalNode* Kcl::ConfigIfContext::NewlineElif(size_t i) {
  return getToken(Kcl::NewlineElif, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigIfContext::NewlineElse() {
  return getTokens(Kcl::NewlineElse);
}

tree::TerminalNode* Kcl::ConfigIfContext::NewlineElse(size_t i) {
  return getToken(Kcl::NewlineElse, i);
}


size_t Kcl::ConfigIfContext::getRuleIndex() const {
  return Kcl::RuleConfigIf;
}


Kcl::ConfigIfContext* Kcl::configIf() {
  ConfigIfContext *_localctx = _tracker.createInstance<ConfigIfContext>(_ctx, getState());
  enterRule(_localctx, 74, Kcl::RuleConfigIf);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(839);
    _errHandler->sync(this);
    _la = _input->LA(1);
    do {
      setState(835);
      match(Kcl::If);
      setState(836);
      expr();
      setState(837);
      match(Kcl::Colon);
      setState(841);
      _errHandler->sync(this);
      _la = _input->LA(1);
    } while (_la == Kcl::If);
    setState(843);
    configBlock();
    setState(870);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::NewlineElif)
      | (1ULL << Kcl::NewlineElse)
      | (1ULL << Kcl::Elif)
      | (1ULL << Kcl::Else))) != 0)) {
      setState(856);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::NewlineElif:
        case Kcl::Elif: {
          setState(845);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::NewlineElif) {
            setState(844);
            match(Kcl::NewlineElif);
          }
          setState(847);
          match(Kcl::Elif);
          setState(848);
          expr();
          setState(849);
          match(Kcl::Colon);
          break;
        }

        case Kcl::NewlineElse:
        case Kcl::Else: {
          setState(852);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::NewlineElse) {
            setState(851);
            match(Kcl::NewlineElse);
          }
          setState(854);
          match(Kcl::Else);
          setState(855);
          match(Kcl::Colon);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(864);
      _errHandler->sync(this);
      _la = _input->LA(1);
      while (_la == Kcl::If) {
        setState(858);
        match(Kcl::If);
        setState(859);
        expr();
        setState(860);
        match(Kcl::Colon);
        setState(866);
        _errHandler->sync(this);
        _la = _input->LA(1);
      }
      setState(867);
      configBlock();
      setState(872);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- ConfigBlockContext ------------------------------------------------------------------

Kcl::ConfigBlockContext::ConfigBlockContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> Kcl::ConfigBlockContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::ConfigBlockContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

tree::TerminalNode* Kcl::ConfigBlockContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

tree::TerminalNode* Kcl::ConfigBlockContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

std::vector<tree::TerminalNode *> Kcl::ConfigBlockContext::DoubleSpread() {
  return getTokens(Kcl::DoubleSpread);
}

tree::TerminalNode* Kcl::ConfigBlockContext::DoubleSpread(size_t i) {
  return getToken(Kcl::DoubleSpread, i);
}

std::vector<Kcl::SimpleContext *> Kcl::ConfigBlockContext::simple() {
  return getRuleContexts<Kcl::SimpleContext>();
}

Kcl::SimpleContext* Kcl::ConfigBlockContext::simple(size_t i) {
  return getRuleContext<Kcl::SimpleContext>(i);
}

std::vector<Kcl::ConfigIfContext *> Kcl::ConfigBlockContext::configIf() {
  return getRuleContexts<Kcl::ConfigIfContext>();
}

Kcl::ConfigIfContext* Kcl::ConfigBlockContext::configIf(size_t i) {
  return getRuleContext<Kcl::ConfigIfContext>(i);
}

std::vector<Kcl::ExprContext *> Kcl::ConfigBlockContext::expr() {
  return getRuleContexts<Kcl::ExprContext>();
}

Kcl::ExprContext* Kcl::ConfigBlockContext::expr(size_t i) {
  return getRuleContext<Kcl::ExprContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigBlockContext::Colon() {
  return getTokens(Kcl::Colon);
}

tree::TerminalNode* Kcl::ConfigBlockContext::Colon(size_t i) {
  return getToken(Kcl::Colon, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigBlockContext::Assign() {
  return getTokens(Kcl::Assign);
}

tree::TerminalNode* Kcl::ConfigBlockContext::Assign(size_t i) {
  return getToken(Kcl::Assign, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigBlockContext::PlusAssign() {
  return getTokens(Kcl::PlusAssign);
}

tree::TerminalNode* Kcl::ConfigBlockContext::PlusAssign(size_t i) {
  return getToken(Kcl::PlusAssign, i);
}

std::vector<tree::TerminalNode *> Kcl::ConfigBlockContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::ConfigBlockContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::ConfigBlockContext::getRuleIndex() const {
  return Kcl::RuleConfigBlock;
}


Kcl::ConfigBlockContext* Kcl::configBlock() {
  ConfigBlockContext *_localctx = _tracker.createInstance<ConfigBlockContext>(_ctx, getState());
  enterRule(_localctx, 76, Kcl::RuleConfigBlock);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(902);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Newline: {
        enterOuterAlt(_localctx, 1);
        setState(873);
        match(Kcl::Newline);
        setState(874);
        match(Kcl::Indent);
        setState(890);
        _errHandler->sync(this);
        _la = _input->LA(1);
        do {
          setState(882);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case Kcl::DoubleSpread: {
              setState(875);
              match(Kcl::DoubleSpread);
              setState(876);
              simple();
              break;
            }

            case Kcl::If: {
              setState(877);
              configIf();
              break;
            }

            case Kcl::Ident:
            case Kcl::Int:
            case Kcl::Float:
            case Kcl::String:
            case Kcl::LongString:
            case Kcl::Not:
            case Kcl::Lambda:
            case Kcl::All:
            case Kcl::Any:
            case Kcl::Filter:
            case Kcl::Map:
            case Kcl::True:
            case Kcl::False:
            case Kcl::None:
            case Kcl::Undefined:
            case Kcl::LParen:
            case Kcl::LBracket:
            case Kcl::LBrace:
            case Kcl::UnaryPlus:
            case Kcl::UnaryMinus:
            case Kcl::Tilde: {
              setState(878);
              expr();
              setState(879);
              _la = _input->LA(1);
              if (!(((((_la - 56) & ~ 0x3fULL) == 0) &&
                ((1ULL << (_la - 56)) & ((1ULL << (Kcl::Colon - 56))
                | (1ULL << (Kcl::Assign - 56))
                | (1ULL << (Kcl::PlusAssign - 56)))) != 0))) {
              _errHandler->recoverInline(this);
              }
              else {
                _errHandler->reportMatch(this);
                consume();
              }
              setState(880);
              expr();
              break;
            }

          default:
            throw NoViableAltException(this);
          }
          setState(885);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(884);
            match(Kcl::Comma);
          }
          setState(888);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Newline) {
            setState(887);
            match(Kcl::Newline);
          }
          setState(892);
          _errHandler->sync(this);
          _la = _input->LA(1);
        } while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Ident)
          | (1ULL << Kcl::Int)
          | (1ULL << Kcl::Float)
          | (1ULL << Kcl::String)
          | (1ULL << Kcl::LongString)
          | (1ULL << Kcl::If)
          | (1ULL << Kcl::Not)
          | (1ULL << Kcl::Lambda)
          | (1ULL << Kcl::All)
          | (1ULL << Kcl::Any)
          | (1ULL << Kcl::Filter)
          | (1ULL << Kcl::Map)
          | (1ULL << Kcl::True)
          | (1ULL << Kcl::False)
          | (1ULL << Kcl::None)
          | (1ULL << Kcl::Undefined)
          | (1ULL << Kcl::LParen)
          | (1ULL << Kcl::LBracket)
          | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
          | (1ULL << (Kcl::UnaryMinus - 77))
          | (1ULL << (Kcl::DoubleSpread - 77))
          | (1ULL << (Kcl::Tilde - 77)))) != 0));
        setState(894);
        match(Kcl::Dedent);
        break;
      }

      case Kcl::DoubleSpread: {
        enterOuterAlt(_localctx, 2);
        setState(896);
        match(Kcl::DoubleSpread);
        setState(897);
        simple();
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        enterOuterAlt(_localctx, 3);
        setState(898);
        expr();
        setState(899);
        _la = _input->LA(1);
        if (!(((((_la - 56) & ~ 0x3fULL) == 0) &&
          ((1ULL << (_la - 56)) & ((1ULL << (Kcl::Colon - 56))
          | (1ULL << (Kcl::Assign - 56))
          | (1ULL << (Kcl::PlusAssign - 56)))) != 0))) {
        _errHandler->recoverInline(this);
        }
        else {
          _errHandler->reportMatch(this);
          consume();
        }
        setState(900);
        expr();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LambdaContext ------------------------------------------------------------------

Kcl::LambdaContext::LambdaContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

tree::TerminalNode* Kcl::LambdaContext::Lambda() {
  return getToken(Kcl::Lambda, 0);
}

tree::TerminalNode* Kcl::LambdaContext::LambdaBrace() {
  return getToken(Kcl::LambdaBrace, 0);
}

std::vector<tree::TerminalNode *> Kcl::LambdaContext::RBrace() {
  return getTokens(Kcl::RBrace);
}

tree::TerminalNode* Kcl::LambdaContext::RBrace(size_t i) {
  return getToken(Kcl::RBrace, i);
}

tree::TerminalNode* Kcl::LambdaContext::ParamBrace() {
  return getToken(Kcl::ParamBrace, 0);
}

tree::TerminalNode* Kcl::LambdaContext::Arrow() {
  return getToken(Kcl::Arrow, 0);
}

Kcl::TypeContext* Kcl::LambdaContext::type() {
  return getRuleContext<Kcl::TypeContext>(0);
}

std::vector<Kcl::LambdaStmtContext *> Kcl::LambdaContext::lambdaStmt() {
  return getRuleContexts<Kcl::LambdaStmtContext>();
}

Kcl::LambdaStmtContext* Kcl::LambdaContext::lambdaStmt(size_t i) {
  return getRuleContext<Kcl::LambdaStmtContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::LambdaContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::LambdaContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

std::vector<tree::TerminalNode *> Kcl::LambdaContext::Indent() {
  return getTokens(Kcl::Indent);
}

tree::TerminalNode* Kcl::LambdaContext::Indent(size_t i) {
  return getToken(Kcl::Indent, i);
}

std::vector<tree::TerminalNode *> Kcl::LambdaContext::Dedent() {
  return getTokens(Kcl::Dedent);
}

tree::TerminalNode* Kcl::LambdaContext::Dedent(size_t i) {
  return getToken(Kcl::Dedent, i);
}

std::vector<Kcl::ParamContext *> Kcl::LambdaContext::param() {
  return getRuleContexts<Kcl::ParamContext>();
}

Kcl::ParamContext* Kcl::LambdaContext::param(size_t i) {
  return getRuleContext<Kcl::ParamContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::LambdaContext::Comma() {
  return getTokens(Kcl::Comma);
}

tree::TerminalNode* Kcl::LambdaContext::Comma(size_t i) {
  return getToken(Kcl::Comma, i);
}


size_t Kcl::LambdaContext::getRuleIndex() const {
  return Kcl::RuleLambda;
}


Kcl::LambdaContext* Kcl::lambda() {
  LambdaContext *_localctx = _tracker.createInstance<LambdaContext>(_ctx, getState());
  enterRule(_localctx, 78, Kcl::RuleLambda);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(904);
    match(Kcl::Lambda);
    setState(943);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::ParamBrace: {
        setState(905);
        match(Kcl::ParamBrace);
        setState(909);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::Newline)
          | (1ULL << Kcl::Indent)
          | (1ULL << Kcl::Dedent))) != 0)) {
          setState(906);
          _la = _input->LA(1);
          if (!((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Newline)
            | (1ULL << Kcl::Indent)
            | (1ULL << Kcl::Dedent))) != 0))) {
          _errHandler->recoverInline(this);
          }
          else {
            _errHandler->reportMatch(this);
            consume();
          }
          setState(911);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        setState(924);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == Kcl::Ident) {
          setState(912);
          param();
          setState(914);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(913);
            match(Kcl::Comma);
          }
          setState(919);
          _errHandler->sync(this);
          _la = _input->LA(1);
          while ((((_la & ~ 0x3fULL) == 0) &&
            ((1ULL << _la) & ((1ULL << Kcl::Newline)
            | (1ULL << Kcl::Indent)
            | (1ULL << Kcl::Dedent))) != 0)) {
            setState(916);
            _la = _input->LA(1);
            if (!((((_la & ~ 0x3fULL) == 0) &&
              ((1ULL << _la) & ((1ULL << Kcl::Newline)
              | (1ULL << Kcl::Indent)
              | (1ULL << Kcl::Dedent))) != 0))) {
            _errHandler->recoverInline(this);
            }
            else {
              _errHandler->reportMatch(this);
              consume();
            }
            setState(921);
            _errHandler->sync(this);
            _la = _input->LA(1);
          }
          setState(926);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        setState(927);
        match(Kcl::RBrace);
        setState(928);
        match(Kcl::Arrow);
        setState(929);
        type();
        break;
      }

      case Kcl::Ident:
      case Kcl::LambdaBrace:
      case Kcl::Arrow: {
        setState(936);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while (_la == Kcl::Ident) {
          setState(930);
          param();
          setState(932);
          _errHandler->sync(this);

          _la = _input->LA(1);
          if (_la == Kcl::Comma) {
            setState(931);
            match(Kcl::Comma);
          }
          setState(938);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        setState(941);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::Arrow) {
          setState(939);
          match(Kcl::Arrow);
          setState(940);
          type();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(945);
    match(Kcl::LambdaBrace);
    setState(952);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while ((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Newline)
      | (1ULL << Kcl::Indent)
      | (1ULL << Kcl::Dedent)
      | (1ULL << Kcl::Ident)
      | (1ULL << Kcl::Int)
      | (1ULL << Kcl::Float)
      | (1ULL << Kcl::String)
      | (1ULL << Kcl::LongString)
      | (1ULL << Kcl::Import)
      | (1ULL << Kcl::Rule)
      | (1ULL << Kcl::Schema)
      | (1ULL << Kcl::Mixin)
      | (1ULL << Kcl::Protocol)
      | (1ULL << Kcl::Assert)
      | (1ULL << Kcl::If)
      | (1ULL << Kcl::Not)
      | (1ULL << Kcl::Lambda)
      | (1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map)
      | (1ULL << Kcl::Type)
      | (1ULL << Kcl::True)
      | (1ULL << Kcl::False)
      | (1ULL << Kcl::None)
      | (1ULL << Kcl::Undefined)
      | (1ULL << Kcl::LParen)
      | (1ULL << Kcl::LBracket)
      | (1ULL << Kcl::LBrace))) != 0) || ((((_la - 77) & ~ 0x3fULL) == 0) &&
      ((1ULL << (_la - 77)) & ((1ULL << (Kcl::UnaryPlus - 77))
      | (1ULL << (Kcl::UnaryMinus - 77))
      | (1ULL << (Kcl::Tilde - 77)))) != 0)) {
      setState(950);
      _errHandler->sync(this);
      switch (_input->LA(1)) {
        case Kcl::Ident:
        case Kcl::Int:
        case Kcl::Float:
        case Kcl::String:
        case Kcl::LongString:
        case Kcl::Import:
        case Kcl::Rule:
        case Kcl::Schema:
        case Kcl::Mixin:
        case Kcl::Protocol:
        case Kcl::Assert:
        case Kcl::If:
        case Kcl::Not:
        case Kcl::Lambda:
        case Kcl::All:
        case Kcl::Any:
        case Kcl::Filter:
        case Kcl::Map:
        case Kcl::Type:
        case Kcl::True:
        case Kcl::False:
        case Kcl::None:
        case Kcl::Undefined:
        case Kcl::LParen:
        case Kcl::LBracket:
        case Kcl::LBrace:
        case Kcl::UnaryPlus:
        case Kcl::UnaryMinus:
        case Kcl::Tilde: {
          setState(946);
          lambdaStmt();
          break;
        }

        case Kcl::Newline: {
          setState(947);
          match(Kcl::Newline);
          break;
        }

        case Kcl::Indent: {
          setState(948);
          match(Kcl::Indent);
          break;
        }

        case Kcl::Dedent: {
          setState(949);
          match(Kcl::Dedent);
          break;
        }

      default:
        throw NoViableAltException(this);
      }
      setState(954);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }
    setState(955);
    match(Kcl::RBrace);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LambdaStmtContext ------------------------------------------------------------------

Kcl::LambdaStmtContext::LambdaStmtContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

Kcl::IfStmtContext* Kcl::LambdaStmtContext::ifStmt() {
  return getRuleContext<Kcl::IfStmtContext>(0);
}

Kcl::ImportStmtContext* Kcl::LambdaStmtContext::importStmt() {
  return getRuleContext<Kcl::ImportStmtContext>(0);
}

Kcl::TypeAliasContext* Kcl::LambdaStmtContext::typeAlias() {
  return getRuleContext<Kcl::TypeAliasContext>(0);
}

Kcl::AssertStmtContext* Kcl::LambdaStmtContext::assertStmt() {
  return getRuleContext<Kcl::AssertStmtContext>(0);
}

Kcl::ExprStmtContext* Kcl::LambdaStmtContext::exprStmt() {
  return getRuleContext<Kcl::ExprStmtContext>(0);
}

Kcl::LambdaSchemaContext* Kcl::LambdaStmtContext::lambdaSchema() {
  return getRuleContext<Kcl::LambdaSchemaContext>(0);
}

Kcl::RuleStmtContext* Kcl::LambdaStmtContext::ruleStmt() {
  return getRuleContext<Kcl::RuleStmtContext>(0);
}


size_t Kcl::LambdaStmtContext::getRuleIndex() const {
  return Kcl::RuleLambdaStmt;
}


Kcl::LambdaStmtContext* Kcl::lambdaStmt() {
  LambdaStmtContext *_localctx = _tracker.createInstance<LambdaStmtContext>(_ctx, getState());
  enterRule(_localctx, 80, Kcl::RuleLambdaStmt);

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(964);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::If: {
        enterOuterAlt(_localctx, 1);
        setState(957);
        ifStmt();
        break;
      }

      case Kcl::Import: {
        enterOuterAlt(_localctx, 2);
        setState(958);
        importStmt();
        break;
      }

      case Kcl::Type: {
        enterOuterAlt(_localctx, 3);
        setState(959);
        typeAlias();
        break;
      }

      case Kcl::Assert: {
        enterOuterAlt(_localctx, 4);
        setState(960);
        assertStmt();
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        enterOuterAlt(_localctx, 5);
        setState(961);
        exprStmt();
        break;
      }

      case Kcl::Schema:
      case Kcl::Mixin:
      case Kcl::Protocol: {
        enterOuterAlt(_localctx, 6);
        setState(962);
        lambdaSchema();
        break;
      }

      case Kcl::Rule: {
        enterOuterAlt(_localctx, 7);
        setState(963);
        ruleStmt();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- LambdaSchemaContext ------------------------------------------------------------------

Kcl::LambdaSchemaContext::LambdaSchemaContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<Kcl::DottedContext *> Kcl::LambdaSchemaContext::dotted() {
  return getRuleContexts<Kcl::DottedContext>();
}

Kcl::DottedContext* Kcl::LambdaSchemaContext::dotted(size_t i) {
  return getRuleContext<Kcl::DottedContext>(i);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::Colon() {
  return getToken(Kcl::Colon, 0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::Newline() {
  return getToken(Kcl::Newline, 0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

Kcl::SchemaBodyContext* Kcl::LambdaSchemaContext::schemaBody() {
  return getRuleContext<Kcl::SchemaBodyContext>(0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::Schema() {
  return getToken(Kcl::Schema, 0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::Mixin() {
  return getToken(Kcl::Mixin, 0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::Protocol() {
  return getToken(Kcl::Protocol, 0);
}

Kcl::ParamsContext* Kcl::LambdaSchemaContext::params() {
  return getRuleContext<Kcl::ParamsContext>(0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::CallParen() {
  return getToken(Kcl::CallParen, 0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::RParen() {
  return getToken(Kcl::RParen, 0);
}

tree::TerminalNode* Kcl::LambdaSchemaContext::For() {
  return getToken(Kcl::For, 0);
}


size_t Kcl::LambdaSchemaContext::getRuleIndex() const {
  return Kcl::RuleLambdaSchema;
}


Kcl::LambdaSchemaContext* Kcl::lambdaSchema() {
  LambdaSchemaContext *_localctx = _tracker.createInstance<LambdaSchemaContext>(_ctx, getState());
  enterRule(_localctx, 82, Kcl::RuleLambdaSchema);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(966);
    _la = _input->LA(1);
    if (!((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::Schema)
      | (1ULL << Kcl::Mixin)
      | (1ULL << Kcl::Protocol))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(967);
    dotted();
    setState(969);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::IndexBracket) {
      setState(968);
      params();
    }
    setState(975);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::CallParen) {
      setState(971);
      match(Kcl::CallParen);
      setState(972);
      dotted();
      setState(973);
      match(Kcl::RParen);
    }
    setState(979);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::For) {
      setState(977);
      match(Kcl::For);
      setState(978);
      dotted();
    }
    setState(981);
    match(Kcl::Colon);
    setState(982);
    match(Kcl::Newline);
    setState(983);
    match(Kcl::Indent);
    setState(984);
    schemaBody();
    setState(985);
    match(Kcl::Dedent);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantifierContext ------------------------------------------------------------------

Kcl::QuantifierContext::QuantifierContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> Kcl::QuantifierContext::Ident() {
  return getTokens(Kcl::Ident);
}

tree::TerminalNode* Kcl::QuantifierContext::Ident(size_t i) {
  return getToken(Kcl::Ident, i);
}

tree::TerminalNode* Kcl::QuantifierContext::In() {
  return getToken(Kcl::In, 0);
}

Kcl::QuantifierTargetContext* Kcl::QuantifierContext::quantifierTarget() {
  return getRuleContext<Kcl::QuantifierTargetContext>(0);
}

tree::TerminalNode* Kcl::QuantifierContext::RBrace() {
  return getToken(Kcl::RBrace, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::All() {
  return getToken(Kcl::All, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::Any() {
  return getToken(Kcl::Any, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::Map() {
  return getToken(Kcl::Map, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::Filter() {
  return getToken(Kcl::Filter, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::LBrace() {
  return getToken(Kcl::LBrace, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::SchemaBrace() {
  return getToken(Kcl::SchemaBrace, 0);
}

std::vector<tree::TerminalNode *> Kcl::QuantifierContext::Newline() {
  return getTokens(Kcl::Newline);
}

tree::TerminalNode* Kcl::QuantifierContext::Newline(size_t i) {
  return getToken(Kcl::Newline, i);
}

tree::TerminalNode* Kcl::QuantifierContext::Indent() {
  return getToken(Kcl::Indent, 0);
}

Kcl::SimpleContext* Kcl::QuantifierContext::simple() {
  return getRuleContext<Kcl::SimpleContext>(0);
}

tree::TerminalNode* Kcl::QuantifierContext::Dedent() {
  return getToken(Kcl::Dedent, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::Comma() {
  return getToken(Kcl::Comma, 0);
}

tree::TerminalNode* Kcl::QuantifierContext::IfOp() {
  return getToken(Kcl::IfOp, 0);
}

Kcl::ExprContext* Kcl::QuantifierContext::expr() {
  return getRuleContext<Kcl::ExprContext>(0);
}


size_t Kcl::QuantifierContext::getRuleIndex() const {
  return Kcl::RuleQuantifier;
}


Kcl::QuantifierContext* Kcl::quantifier() {
  QuantifierContext *_localctx = _tracker.createInstance<QuantifierContext>(_ctx, getState());
  enterRule(_localctx, 84, Kcl::RuleQuantifier);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(987);
    _la = _input->LA(1);
    if (!((((_la & ~ 0x3fULL) == 0) &&
      ((1ULL << _la) & ((1ULL << Kcl::All)
      | (1ULL << Kcl::Any)
      | (1ULL << Kcl::Filter)
      | (1ULL << Kcl::Map))) != 0))) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(988);
    match(Kcl::Ident);
    setState(991);
    _errHandler->sync(this);

    _la = _input->LA(1);
    if (_la == Kcl::Comma) {
      setState(989);
      match(Kcl::Comma);
      setState(990);
      match(Kcl::Ident);
    }
    setState(993);
    match(Kcl::In);
    setState(994);
    quantifierTarget();
    setState(995);
    _la = _input->LA(1);
    if (!(_la == Kcl::LBrace

    || _la == Kcl::SchemaBrace)) {
    _errHandler->recoverInline(this);
    }
    else {
      _errHandler->reportMatch(this);
      consume();
    }
    setState(1011);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Newline: {
        setState(996);
        match(Kcl::Newline);
        setState(997);
        match(Kcl::Indent);
        setState(998);
        simple();
        setState(1001);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::IfOp) {
          setState(999);
          match(Kcl::IfOp);
          setState(1000);
          expr();
        }
        setState(1003);
        match(Kcl::Newline);
        setState(1004);
        match(Kcl::Dedent);
        break;
      }

      case Kcl::Ident:
      case Kcl::Int:
      case Kcl::Float:
      case Kcl::String:
      case Kcl::LongString:
      case Kcl::Not:
      case Kcl::Lambda:
      case Kcl::All:
      case Kcl::Any:
      case Kcl::Filter:
      case Kcl::Map:
      case Kcl::True:
      case Kcl::False:
      case Kcl::None:
      case Kcl::Undefined:
      case Kcl::LParen:
      case Kcl::LBracket:
      case Kcl::LBrace:
      case Kcl::UnaryPlus:
      case Kcl::UnaryMinus:
      case Kcl::Tilde: {
        setState(1006);
        simple();
        setState(1009);
        _errHandler->sync(this);

        _la = _input->LA(1);
        if (_la == Kcl::IfOp) {
          setState(1007);
          match(Kcl::IfOp);
          setState(1008);
          expr();
        }
        break;
      }

    default:
      throw NoViableAltException(this);
    }
    setState(1013);
    match(Kcl::RBrace);

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- QuantifierTargetContext ------------------------------------------------------------------

Kcl::QuantifierTargetContext::QuantifierTargetContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> Kcl::QuantifierTargetContext::Ident() {
  return getTokens(Kcl::Ident);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::Ident(size_t i) {
  return getToken(Kcl::Ident, i);
}

std::vector<tree::TerminalNode *> Kcl::QuantifierTargetContext::Dot() {
  return getTokens(Kcl::Dot);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::Dot(size_t i) {
  return getToken(Kcl::Dot, i);
}

std::vector<tree::TerminalNode *> Kcl::QuantifierTargetContext::QuestionDot() {
  return getTokens(Kcl::QuestionDot);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::QuestionDot(size_t i) {
  return getToken(Kcl::QuestionDot, i);
}

std::vector<Kcl::SubscriptContext *> Kcl::QuantifierTargetContext::subscript() {
  return getRuleContexts<Kcl::SubscriptContext>();
}

Kcl::SubscriptContext* Kcl::QuantifierTargetContext::subscript(size_t i) {
  return getRuleContext<Kcl::SubscriptContext>(i);
}

std::vector<tree::TerminalNode *> Kcl::QuantifierTargetContext::RBracket() {
  return getTokens(Kcl::RBracket);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::RBracket(size_t i) {
  return getToken(Kcl::RBracket, i);
}

std::vector<tree::TerminalNode *> Kcl::QuantifierTargetContext::IndexBracket() {
  return getTokens(Kcl::IndexBracket);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::IndexBracket(size_t i) {
  return getToken(Kcl::IndexBracket, i);
}

std::vector<tree::TerminalNode *> Kcl::QuantifierTargetContext::QuestionBracket() {
  return getTokens(Kcl::QuestionBracket);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::QuestionBracket(size_t i) {
  return getToken(Kcl::QuestionBracket, i);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::String() {
  return getToken(Kcl::String, 0);
}

tree::TerminalNode* Kcl::QuantifierTargetContext::LongString() {
  return getToken(Kcl::LongString, 0);
}

Kcl::ListContext* Kcl::QuantifierTargetContext::list() {
  return getRuleContext<Kcl::ListContext>(0);
}

Kcl::ConfigContext* Kcl::QuantifierTargetContext::config() {
  return getRuleContext<Kcl::ConfigContext>(0);
}


size_t Kcl::QuantifierTargetContext::getRuleIndex() const {
  return Kcl::RuleQuantifierTarget;
}


Kcl::QuantifierTargetContext* Kcl::quantifierTarget() {
  QuantifierTargetContext *_localctx = _tracker.createInstance<QuantifierTargetContext>(_ctx, getState());
  enterRule(_localctx, 86, Kcl::RuleQuantifierTarget);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    setState(1033);
    _errHandler->sync(this);
    switch (_input->LA(1)) {
      case Kcl::Ident: {
        enterOuterAlt(_localctx, 1);
        setState(1015);
        match(Kcl::Ident);
        setState(1026);
        _errHandler->sync(this);
        _la = _input->LA(1);
        while ((((_la & ~ 0x3fULL) == 0) &&
          ((1ULL << _la) & ((1ULL << Kcl::IndexBracket)
          | (1ULL << Kcl::QuestionBracket)
          | (1ULL << Kcl::Dot)
          | (1ULL << Kcl::QuestionDot))) != 0)) {
          setState(1024);
          _errHandler->sync(this);
          switch (_input->LA(1)) {
            case Kcl::Dot: {
              setState(1016);
              match(Kcl::Dot);
              setState(1017);
              match(Kcl::Ident);
              break;
            }

            case Kcl::QuestionDot: {
              setState(1018);
              match(Kcl::QuestionDot);
              setState(1019);
              match(Kcl::Ident);
              break;
            }

            case Kcl::IndexBracket:
            case Kcl::QuestionBracket: {
              setState(1020);
              _la = _input->LA(1);
              if (!(_la == Kcl::IndexBracket

              || _la == Kcl::QuestionBracket)) {
              _errHandler->recoverInline(this);
              }
              else {
                _errHandler->reportMatch(this);
                consume();
              }
              setState(1021);
              subscript();
              setState(1022);
              match(Kcl::RBracket);
              break;
            }

          default:
            throw NoViableAltException(this);
          }
          setState(1028);
          _errHandler->sync(this);
          _la = _input->LA(1);
        }
        break;
      }

      case Kcl::String: {
        enterOuterAlt(_localctx, 2);
        setState(1029);
        match(Kcl::String);
        break;
      }

      case Kcl::LongString: {
        enterOuterAlt(_localctx, 3);
        setState(1030);
        match(Kcl::LongString);
        break;
      }

      case Kcl::LBracket: {
        enterOuterAlt(_localctx, 4);
        setState(1031);
        list();
        break;
      }

      case Kcl::LBrace: {
        enterOuterAlt(_localctx, 5);
        setState(1032);
        config();
        break;
      }

    default:
      throw NoViableAltException(this);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

//----------------- DottedContext ------------------------------------------------------------------

Kcl::DottedContext::DottedContext(ParserRuleContext *parent, size_t invokingState)
  : ParserRuleContext(parent, invokingState) {
}

std::vector<tree::TerminalNode *> Kcl::DottedContext::Ident() {
  return getTokens(Kcl::Ident);
}

tree::TerminalNode* Kcl::DottedContext::Ident(size_t i) {
  return getToken(Kcl::Ident, i);
}

std::vector<tree::TerminalNode *> Kcl::DottedContext::Dot() {
  return getTokens(Kcl::Dot);
}

tree::TerminalNode* Kcl::DottedContext::Dot(size_t i) {
  return getToken(Kcl::Dot, i);
}


size_t Kcl::DottedContext::getRuleIndex() const {
  return Kcl::RuleDotted;
}


Kcl::DottedContext* Kcl::dotted() {
  DottedContext *_localctx = _tracker.createInstance<DottedContext>(_ctx, getState());
  enterRule(_localctx, 88, Kcl::RuleDotted);
  size_t _la = 0;

#if __cplusplus > 201703L
  auto onExit = finally([=, this] {
#else
  auto onExit = finally([=] {
#endif
    exitRule();
  });
  try {
    enterOuterAlt(_localctx, 1);
    setState(1035);
    match(Kcl::Ident);
    setState(1040);
    _errHandler->sync(this);
    _la = _input->LA(1);
    while (_la == Kcl::Dot) {
      setState(1036);
      match(Kcl::Dot);
      setState(1037);
      match(Kcl::Ident);
      setState(1042);
      _errHandler->sync(this);
      _la = _input->LA(1);
    }

  }
  catch (RecognitionException &e) {
    _errHandler->reportError(this, e);
    _localctx->exception = std::current_exception();
    _errHandler->recover(this, _localctx->exception);
  }

  return _localctx;
}

// Static vars and initialization.
std::vector<dfa::DFA> Kcl::_decisionToDFA;
atn::PredictionContextCache Kcl::_sharedContextCache;

// We own the ATN which in turn owns the ATN states.
atn::ATN Kcl::_atn;
std::vector<uint16_t> Kcl::_serializedATN;

std::vector<std::string> Kcl::_ruleNames = {
  "module", "interpolation", "stmt", "suite", "ifStmt", "importStmt", "typeAlias",
  "assertStmt", "exprStmt", "listStmt", "augAssign", "decorator", "schemaStmt",
  "ruleStmt", "params", "param", "schemaBody", "bodyItem", "keywordName",
  "checkName", "mixinList", "indexSignature", "checkBlock", "checkExpr",
  "type", "typeElement", "expr", "simple", "subscript", "args", "list",
  "listIf", "listBlock", "compTail", "compFor", "config", "configTail",
  "configIf", "configBlock", "lambda", "lambdaStmt", "lambdaSchema", "quantifier",
  "quantifierTarget", "dotted"
};

std::vector<std::string> Kcl::_literalNames = {
};

std::vector<std::string> Kcl::_symbolicNames = {
  "", "Newline", "NewlineElif", "NewlineElse", "Indent", "Dedent", "PartialDedent",
  "Ident", "Int", "Float", "String", "LongString", "As", "Import", "Rule",
  "Schema", "Mixin", "Protocol", "Check", "For", "Assert", "If", "IfOp",
  "Elif", "Else", "Or", "And", "Not", "In", "Is", "Lambda", "All", "Any",
  "Filter", "Map", "Type", "True", "False", "None", "Undefined", "NotIn",
  "IsNot", "LParen", "CallParen", "RParen", "LBracket", "IndexBracket",
  "SignatureBracket", "QuestionBracket", "RBracket", "LBrace", "SchemaBrace",
  "ParamBrace", "LambdaBrace", "RBrace", "Comma", "Colon", "Dot", "QuestionDot",
  "Ellipsis", "At", "Question", "Arrow", "FunctionArrow", "Assign", "PlusAssign",
  "MinusAssign", "StarAssign", "SlashAssign", "PercentAssign", "PowAssign",
  "FloorDivAssign", "AmpAssign", "BarAssign", "CaretAssign", "ShlAssign",
  "ShrAssign", "UnaryPlus", "UnaryMinus", "Spread", "DoubleSpread", "Plus",
  "Minus", "Star", "Pow", "Slash", "FloorDiv", "Percent", "Amp", "Bar",
  "Caret", "Tilde", "Shl", "Shr", "Lt", "Le", "Gt", "Ge", "Eq", "Ne", "Dollar",
  "FormatSpec"
};

dfa::Vocabulary Kcl::_vocabulary(_literalNames, _symbolicNames);

std::vector<std::string> Kcl::_tokenNames;

Kcl::Initializer::Initializer() {
	for (size_t i = 0; i < _symbolicNames.size(); ++i) {
		std::string name = _vocabulary.getLiteralName(i);
		if (name.empty()) {
			name = _vocabulary.getSymbolicName(i);
		}

		if (name.empty()) {
			_tokenNames.push_back("<INVALID>");
		} else {
      _tokenNames.push_back(name);
    }
	}

  _serializedATN = {
    0x3, 0x608b, 0xa72a, 0x8133, 0xb9ed, 0x417c, 0x3be7, 0x7786, 0x5964,
    0x3, 0x67, 0x416, 0x4, 0x2, 0x9, 0x2, 0x4, 0x3, 0x9, 0x3, 0x4, 0x4,
    0x9, 0x4, 0x4, 0x5, 0x9, 0x5, 0x4, 0x6, 0x9, 0x6, 0x4, 0x7, 0x9, 0x7,
    0x4, 0x8, 0x9, 0x8, 0x4, 0x9, 0x9, 0x9, 0x4, 0xa, 0x9, 0xa, 0x4, 0xb,
    0x9, 0xb, 0x4, 0xc, 0x9, 0xc, 0x4, 0xd, 0x9, 0xd, 0x4, 0xe, 0x9, 0xe,
    0x4, 0xf, 0x9, 0xf, 0x4, 0x10, 0x9, 0x10, 0x4, 0x11, 0x9, 0x11, 0x4,
    0x12, 0x9, 0x12, 0x4, 0x13, 0x9, 0x13, 0x4, 0x14, 0x9, 0x14, 0x4, 0x15,
    0x9, 0x15, 0x4, 0x16, 0x9, 0x16, 0x4, 0x17, 0x9, 0x17, 0x4, 0x18, 0x9,
    0x18, 0x4, 0x19, 0x9, 0x19, 0x4, 0x1a, 0x9, 0x1a, 0x4, 0x1b, 0x9, 0x1b,
    0x4, 0x1c, 0x9, 0x1c, 0x4, 0x1d, 0x9, 0x1d, 0x4, 0x1e, 0x9, 0x1e, 0x4,
    0x1f, 0x9, 0x1f, 0x4, 0x20, 0x9, 0x20, 0x4, 0x21, 0x9, 0x21, 0x4, 0x22,
    0x9, 0x22, 0x4, 0x23, 0x9, 0x23, 0x4, 0x24, 0x9, 0x24, 0x4, 0x25, 0x9,
    0x25, 0x4, 0x26, 0x9, 0x26, 0x4, 0x27, 0x9, 0x27, 0x4, 0x28, 0x9, 0x28,
    0x4, 0x29, 0x9, 0x29, 0x4, 0x2a, 0x9, 0x2a, 0x4, 0x2b, 0x9, 0x2b, 0x4,
    0x2c, 0x9, 0x2c, 0x4, 0x2d, 0x9, 0x2d, 0x4, 0x2e, 0x9, 0x2e, 0x3, 0x2,
    0x3, 0x2, 0x7, 0x2, 0x5f, 0xa, 0x2, 0xc, 0x2, 0xe, 0x2, 0x62, 0xb, 0x2,
    0x3, 0x2, 0x3, 0x2, 0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x5, 0x3, 0x69, 0xa,
    0x3, 0x3, 0x3, 0x3, 0x3, 0x3, 0x4, 0x7, 0x4, 0x6e, 0xa, 0x4, 0xc, 0x4,
    0xe, 0x4, 0x71, 0xb, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3, 0x4, 0x3,
    0x4, 0x3, 0x4, 0x3, 0x4, 0x5, 0x4, 0x7a, 0xa, 0x4, 0x3, 0x5, 0x3, 0x5,
    0x3, 0x5, 0x3, 0x5, 0x6, 0x5, 0x80, 0xa, 0x5, 0xd, 0x5, 0xe, 0x5, 0x81,
    0x3, 0x5, 0x3, 0x5, 0x5, 0x5, 0x86, 0xa, 0x5, 0x3, 0x6, 0x3, 0x6, 0x3,
    0x6, 0x3, 0x6, 0x3, 0x6, 0x5, 0x6, 0x8d, 0xa, 0x6, 0x3, 0x6, 0x3, 0x6,
    0x3, 0x6, 0x3, 0x6, 0x3, 0x6, 0x7, 0x6, 0x94, 0xa, 0x6, 0xc, 0x6, 0xe,
    0x6, 0x97, 0xb, 0x6, 0x3, 0x6, 0x5, 0x6, 0x9a, 0xa, 0x6, 0x3, 0x6, 0x3,
    0x6, 0x3, 0x6, 0x5, 0x6, 0x9f, 0xa, 0x6, 0x3, 0x7, 0x3, 0x7, 0x7, 0x7,
    0xa3, 0xa, 0x7, 0xc, 0x7, 0xe, 0x7, 0xa6, 0xb, 0x7, 0x3, 0x7, 0x3, 0x7,
    0x3, 0x7, 0x5, 0x7, 0xab, 0xa, 0x7, 0x3, 0x8, 0x3, 0x8, 0x3, 0x8, 0x3,
    0x8, 0x3, 0x8, 0x3, 0x9, 0x3, 0x9, 0x3, 0x9, 0x3, 0x9, 0x5, 0x9, 0xb6,
    0xa, 0x9, 0x3, 0x9, 0x3, 0x9, 0x5, 0x9, 0xba, 0xa, 0x9, 0x3, 0xa, 0x3,
    0xa, 0x3, 0xa, 0x6, 0xa, 0xbf, 0xa, 0xa, 0xd, 0xa, 0xe, 0xa, 0xc0, 0x3,
    0xa, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x5, 0xa, 0xc7, 0xa, 0xa, 0x3, 0xa,
    0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x5, 0xa, 0xcf, 0xa,
    0xa, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x6, 0xa, 0xd5, 0xa, 0xa,
    0xd, 0xa, 0xe, 0xa, 0xd6, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x3, 0xa, 0x5,
    0xa, 0xdd, 0xa, 0xa, 0x5, 0xa, 0xdf, 0xa, 0xa, 0x3, 0xb, 0x3, 0xb, 0x7,
    0xb, 0xe3, 0xa, 0xb, 0xc, 0xb, 0xe, 0xb, 0xe6, 0xb, 0xb, 0x3, 0xb, 0x3,
    0xb, 0x3, 0xb, 0x5, 0xb, 0xeb, 0xa, 0xb, 0x3, 0xb, 0x5, 0xb, 0xee, 0xa,
    0xb, 0x3, 0xb, 0x7, 0xb, 0xf1, 0xa, 0xb, 0xc, 0xb, 0xe, 0xb, 0xf4, 0xb,
    0xb, 0x7, 0xb, 0xf6, 0xa, 0xb, 0xc, 0xb, 0xe, 0xb, 0xf9, 0xb, 0xb, 0x3,
    0xb, 0x3, 0xb, 0x3, 0xc, 0x3, 0xc, 0x3, 0xd, 0x3, 0xd, 0x3, 0xd, 0x5,
    0xd, 0x102, 0xa, 0xd, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x5, 0xe, 0x107,
    0xa, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x5, 0xe, 0x10d, 0xa,
    0xe, 0x3, 0xe, 0x3, 0xe, 0x5, 0xe, 0x111, 0xa, 0xe, 0x3, 0xe, 0x3, 0xe,
    0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x3, 0xe, 0x5, 0xe, 0x119, 0xa, 0xe, 0x3,
    0xf, 0x3, 0xf, 0x3, 0xf, 0x5, 0xf, 0x11e, 0xa, 0xf, 0x3, 0xf, 0x3, 0xf,
    0x3, 0xf, 0x5, 0xf, 0x123, 0xa, 0xf, 0x7, 0xf, 0x125, 0xa, 0xf, 0xc,
    0xf, 0xe, 0xf, 0x128, 0xb, 0xf, 0x3, 0xf, 0x5, 0xf, 0x12b, 0xa, 0xf,
    0x3, 0xf, 0x3, 0xf, 0x5, 0xf, 0x12f, 0xa, 0xf, 0x3, 0xf, 0x3, 0xf, 0x3,
    0xf, 0x3, 0xf, 0x3, 0xf, 0x6, 0xf, 0x136, 0xa, 0xf, 0xd, 0xf, 0xe, 0xf,
    0x137, 0x3, 0xf, 0x3, 0xf, 0x3, 0x10, 0x3, 0x10, 0x3, 0x10, 0x5, 0x10,
    0x13f, 0xa, 0x10, 0x7, 0x10, 0x141, 0xa, 0x10, 0xc, 0x10, 0xe, 0x10,
    0x144, 0xb, 0x10, 0x3, 0x10, 0x3, 0x10, 0x3, 0x11, 0x3, 0x11, 0x3, 0x11,
    0x5, 0x11, 0x14b, 0xa, 0x11, 0x3, 0x11, 0x3, 0x11, 0x5, 0x11, 0x14f,
    0xa, 0x11, 0x3, 0x12, 0x3, 0x12, 0x3, 0x12, 0x7, 0x12, 0x154, 0xa, 0x12,
    0xc, 0x12, 0xe, 0x12, 0x157, 0xb, 0x12, 0x3, 0x12, 0x5, 0x12, 0x15a,
    0xa, 0x12, 0x3, 0x13, 0x7, 0x13, 0x15d, 0xa, 0x13, 0xc, 0x13, 0xe, 0x13,
    0x160, 0xb, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13, 0x3, 0x13,
    0x5, 0x13, 0x167, 0xa, 0x13, 0x3, 0x14, 0x3, 0x14, 0x3, 0x15, 0x3, 0x15,
    0x3, 0x16, 0x3, 0x16, 0x3, 0x16, 0x3, 0x16, 0x3, 0x16, 0x3, 0x16, 0x5,
    0x16, 0x173, 0xa, 0x16, 0x3, 0x16, 0x5, 0x16, 0x176, 0xa, 0x16, 0x7,
    0x16, 0x178, 0xa, 0x16, 0xc, 0x16, 0xe, 0x16, 0x17b, 0xb, 0x16, 0x3,
    0x16, 0x3, 0x16, 0x3, 0x16, 0x5, 0x16, 0x180, 0xa, 0x16, 0x7, 0x16,
    0x182, 0xa, 0x16, 0xc, 0x16, 0xe, 0x16, 0x185, 0xb, 0x16, 0x5, 0x16,
    0x187, 0xa, 0x16, 0x3, 0x16, 0x3, 0x16, 0x3, 0x17, 0x3, 0x17, 0x3, 0x17,
    0x3, 0x17, 0x3, 0x17, 0x3, 0x17, 0x5, 0x17, 0x191, 0xa, 0x17, 0x3, 0x17,
    0x5, 0x17, 0x194, 0xa, 0x17, 0x5, 0x17, 0x196, 0xa, 0x17, 0x3, 0x17,
    0x3, 0x17, 0x3, 0x17, 0x3, 0x17, 0x3, 0x17, 0x5, 0x17, 0x19d, 0xa, 0x17,
    0x3, 0x18, 0x3, 0x18, 0x3, 0x18, 0x3, 0x18, 0x3, 0x18, 0x3, 0x18, 0x6,
    0x18, 0x1a5, 0xa, 0x18, 0xd, 0x18, 0xe, 0x18, 0x1a6, 0x3, 0x18, 0x3,
    0x18, 0x3, 0x19, 0x3, 0x19, 0x3, 0x19, 0x5, 0x19, 0x1ae, 0xa, 0x19,
    0x3, 0x19, 0x3, 0x19, 0x3, 0x19, 0x5, 0x19, 0x1b3, 0xa, 0x19, 0x5, 0x19,
    0x1b5, 0xa, 0x19, 0x3, 0x19, 0x5, 0x19, 0x1b8, 0xa, 0x19, 0x3, 0x1a,
    0x3, 0x1a, 0x3, 0x1a, 0x7, 0x1a, 0x1bd, 0xa, 0x1a, 0xc, 0x1a, 0xe, 0x1a,
    0x1c0, 0xb, 0x1a, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b,
    0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3,
    0x1b, 0x7, 0x1b, 0x1ce, 0xa, 0x1b, 0xc, 0x1b, 0xe, 0x1b, 0x1d1, 0xb,
    0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x5, 0x1b, 0x1d5, 0xa, 0x1b, 0x3, 0x1b,
    0x3, 0x1b, 0x3, 0x1b, 0x5, 0x1b, 0x1da, 0xa, 0x1b, 0x3, 0x1b, 0x3, 0x1b,
    0x5, 0x1b, 0x1de, 0xa, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b, 0x3, 0x1b,
    0x5, 0x1b, 0x1e4, 0xa, 0x1b, 0x7, 0x1b, 0x1e6, 0xa, 0x1b, 0xc, 0x1b,
    0xe, 0x1b, 0x1e9, 0xb, 0x1b, 0x3, 0x1b, 0x5, 0x1b, 0x1ec, 0xa, 0x1b,
    0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x3, 0x1c, 0x5,
    0x1c, 0x1f4, 0xa, 0x1c, 0x3, 0x1d, 0x5, 0x1d, 0x1f7, 0xa, 0x1d, 0x3,
    0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d,
    0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3,
    0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x5, 0x1d, 0x20a, 0xa, 0x1d,
    0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3,
    0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d,
    0x3, 0x1d, 0x7, 0x1d, 0x21a, 0xa, 0x1d, 0xc, 0x1d, 0xe, 0x1d, 0x21d,
    0xb, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x5, 0x1d, 0x221, 0xa, 0x1d, 0x3, 0x1d,
    0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3,
    0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d,
    0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x5, 0x1d, 0x234, 0xa, 0x1d, 0x3, 0x1d,
    0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3,
    0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d, 0x3, 0x1d,
    0x7, 0x1d, 0x244, 0xa, 0x1d, 0xc, 0x1d, 0xe, 0x1d, 0x247, 0xb, 0x1d,
    0x7, 0x1d, 0x249, 0xa, 0x1d, 0xc, 0x1d, 0xe, 0x1d, 0x24c, 0xb, 0x1d,
    0x3, 0x1e, 0x3, 0x1e, 0x3, 0x1e, 0x5, 0x1e, 0x251, 0xa, 0x1e, 0x3, 0x1e,
    0x3, 0x1e, 0x5, 0x1e, 0x255, 0xa, 0x1e, 0x5, 0x1e, 0x257, 0xa, 0x1e,
    0x5, 0x1e, 0x259, 0xa, 0x1e, 0x3, 0x1e, 0x3, 0x1e, 0x5, 0x1e, 0x25d,
    0xa, 0x1e, 0x3, 0x1e, 0x3, 0x1e, 0x5, 0x1e, 0x261, 0xa, 0x1e, 0x5, 0x1e,
    0x263, 0xa, 0x1e, 0x5, 0x1e, 0x265, 0xa, 0x1e, 0x3, 0x1f, 0x6, 0x1f,
    0x268, 0xa, 0x1f, 0xd, 0x1f, 0xe, 0x1f, 0x269, 0x3, 0x1f, 0x3, 0x1f,
    0x3, 0x1f, 0x5, 0x1f, 0x26f, 0xa, 0x1f, 0x3, 0x1f, 0x5, 0x1f, 0x272,
    0xa, 0x1f, 0x3, 0x1f, 0x7, 0x1f, 0x275, 0xa, 0x1f, 0xc, 0x1f, 0xe, 0x1f,
    0x278, 0xb, 0x1f, 0x7, 0x1f, 0x27a, 0xa, 0x1f, 0xc, 0x1f, 0xe, 0x1f,
    0x27d, 0xb, 0x1f, 0x3, 0x1f, 0x3, 0x1f, 0x3, 0x1f, 0x5, 0x1f, 0x282,
    0xa, 0x1f, 0x3, 0x1f, 0x5, 0x1f, 0x285, 0xa, 0x1f, 0x6, 0x1f, 0x287,
    0xa, 0x1f, 0xd, 0x1f, 0xe, 0x1f, 0x288, 0x5, 0x1f, 0x28b, 0xa, 0x1f,
    0x3, 0x20, 0x3, 0x20, 0x7, 0x20, 0x28f, 0xa, 0x20, 0xc, 0x20, 0xe, 0x20,
    0x292, 0xb, 0x20, 0x3, 0x20, 0x3, 0x20, 0x3, 0x20, 0x3, 0x20, 0x5, 0x20,
    0x298, 0xa, 0x20, 0x3, 0x20, 0x5, 0x20, 0x29b, 0xa, 0x20, 0x3, 0x20,
    0x7, 0x20, 0x29e, 0xa, 0x20, 0xc, 0x20, 0xe, 0x20, 0x2a1, 0xb, 0x20,
    0x7, 0x20, 0x2a3, 0xa, 0x20, 0xc, 0x20, 0xe, 0x20, 0x2a6, 0xb, 0x20,
    0x3, 0x20, 0x5, 0x20, 0x2a9, 0xa, 0x20, 0x3, 0x20, 0x3, 0x20, 0x3, 0x21,
    0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x6, 0x21, 0x2b1, 0xa, 0x21, 0xd, 0x21,
    0xe, 0x21, 0x2b2, 0x3, 0x21, 0x3, 0x21, 0x5, 0x21, 0x2b7, 0xa, 0x21,
    0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x5, 0x21, 0x2be,
    0xa, 0x21, 0x3, 0x21, 0x3, 0x21, 0x5, 0x21, 0x2c2, 0xa, 0x21, 0x3, 0x21,
    0x3, 0x21, 0x3, 0x21, 0x3, 0x21, 0x7, 0x21, 0x2c8, 0xa, 0x21, 0xc, 0x21,
    0xe, 0x21, 0x2cb, 0xb, 0x21, 0x3, 0x21, 0x7, 0x21, 0x2ce, 0xa, 0x21,
    0xc, 0x21, 0xe, 0x21, 0x2d1, 0xb, 0x21, 0x3, 0x22, 0x3, 0x22, 0x3, 0x22,
    0x3, 0x22, 0x3, 0x22, 0x3, 0x22, 0x5, 0x22, 0x2d9, 0xa, 0x22, 0x3, 0x22,
    0x5, 0x22, 0x2dc, 0xa, 0x22, 0x3, 0x22, 0x5, 0x22, 0x2df, 0xa, 0x22,
    0x6, 0x22, 0x2e1, 0xa, 0x22, 0xd, 0x22, 0xe, 0x22, 0x2e2, 0x3, 0x22,
    0x3, 0x22, 0x3, 0x22, 0x5, 0x22, 0x2e8, 0xa, 0x22, 0x3, 0x22, 0x5, 0x22,
    0x2eb, 0xa, 0x22, 0x3, 0x23, 0x3, 0x23, 0x3, 0x23, 0x3, 0x23, 0x3, 0x23,
    0x3, 0x23, 0x3, 0x23, 0x7, 0x23, 0x2f4, 0xa, 0x23, 0xc, 0x23, 0xe, 0x23,
    0x2f7, 0xb, 0x23, 0x3, 0x24, 0x3, 0x24, 0x3, 0x24, 0x3, 0x24, 0x7, 0x24,
    0x2fd, 0xa, 0x24, 0xc, 0x24, 0xe, 0x24, 0x300, 0xb, 0x24, 0x3, 0x24,
    0x3, 0x24, 0x3, 0x24, 0x3, 0x24, 0x5, 0x24, 0x306, 0xa, 0x24, 0x3, 0x25,
    0x3, 0x25, 0x3, 0x25, 0x3, 0x26, 0x6, 0x26, 0x30c, 0xa, 0x26, 0xd, 0x26,
    0xe, 0x26, 0x30d, 0x3, 0x26, 0x3, 0x26, 0x3, 0x26, 0x3, 0x26, 0x3, 0x26,
    0x3, 0x26, 0x5, 0x26, 0x316, 0xa, 0x26, 0x5, 0x26, 0x318, 0xa, 0x26,
    0x3, 0x26, 0x5, 0x26, 0x31b, 0xa, 0x26, 0x3, 0x26, 0x7, 0x26, 0x31e,
    0xa, 0x26, 0xc, 0x26, 0xe, 0x26, 0x321, 0xb, 0x26, 0x7, 0x26, 0x323,
    0xa, 0x26, 0xc, 0x26, 0xe, 0x26, 0x326, 0xb, 0x26, 0x3, 0x26, 0x3, 0x26,
    0x3, 0x26, 0x3, 0x26, 0x3, 0x26, 0x3, 0x26, 0x5, 0x26, 0x32e, 0xa, 0x26,
    0x5, 0x26, 0x330, 0xa, 0x26, 0x3, 0x26, 0x5, 0x26, 0x333, 0xa, 0x26,
    0x6, 0x26, 0x335, 0xa, 0x26, 0xd, 0x26, 0xe, 0x26, 0x336, 0x3, 0x26,
    0x7, 0x26, 0x33a, 0xa, 0x26, 0xc, 0x26, 0xe, 0x26, 0x33d, 0xb, 0x26,
    0x5, 0x26, 0x33f, 0xa, 0x26, 0x3, 0x26, 0x5, 0x26, 0x342, 0xa, 0x26,
    0x3, 0x26, 0x3, 0x26, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x6,
    0x27, 0x34a, 0xa, 0x27, 0xd, 0x27, 0xe, 0x27, 0x34b, 0x3, 0x27, 0x3,
    0x27, 0x5, 0x27, 0x350, 0xa, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27,
    0x3, 0x27, 0x3, 0x27, 0x5, 0x27, 0x357, 0xa, 0x27, 0x3, 0x27, 0x3, 0x27,
    0x5, 0x27, 0x35b, 0xa, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27, 0x3, 0x27,
    0x7, 0x27, 0x361, 0xa, 0x27, 0xc, 0x27, 0xe, 0x27, 0x364, 0xb, 0x27,
    0x3, 0x27, 0x7, 0x27, 0x367, 0xa, 0x27, 0xc, 0x27, 0xe, 0x27, 0x36a,
    0xb, 0x27, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3,
    0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x5, 0x28, 0x375, 0xa, 0x28,
    0x3, 0x28, 0x5, 0x28, 0x378, 0xa, 0x28, 0x3, 0x28, 0x5, 0x28, 0x37b,
    0xa, 0x28, 0x6, 0x28, 0x37d, 0xa, 0x28, 0xd, 0x28, 0xe, 0x28, 0x37e,
    0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3, 0x28, 0x3,
    0x28, 0x3, 0x28, 0x5, 0x28, 0x389, 0xa, 0x28, 0x3, 0x29, 0x3, 0x29,
    0x3, 0x29, 0x7, 0x29, 0x38e, 0xa, 0x29, 0xc, 0x29, 0xe, 0x29, 0x391,
    0xb, 0x29, 0x3, 0x29, 0x3, 0x29, 0x5, 0x29, 0x395, 0xa, 0x29, 0x3, 0x29,
    0x7, 0x29, 0x398, 0xa, 0x29, 0xc, 0x29, 0xe, 0x29, 0x39b, 0xb, 0x29,
    0x7, 0x29, 0x39d, 0xa, 0x29, 0xc, 0x29, 0xe, 0x29, 0x3a0, 0xb, 0x29,
    0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x5, 0x29, 0x3a7,
    0xa, 0x29, 0x7, 0x29, 0x3a9, 0xa, 0x29, 0xc, 0x29, 0xe, 0x29, 0x3ac,
    0xb, 0x29, 0x3, 0x29, 0x3, 0x29, 0x5, 0x29, 0x3b0, 0xa, 0x29, 0x5, 0x29,
    0x3b2, 0xa, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29, 0x3, 0x29,
    0x7, 0x29, 0x3b9, 0xa, 0x29, 0xc, 0x29, 0xe, 0x29, 0x3bc, 0xb, 0x29,
    0x3, 0x29, 0x3, 0x29, 0x3, 0x2a, 0x3, 0x2a, 0x3, 0x2a, 0x3, 0x2a, 0x3,
    0x2a, 0x3, 0x2a, 0x3, 0x2a, 0x5, 0x2a, 0x3c7, 0xa, 0x2a, 0x3, 0x2b,
    0x3, 0x2b, 0x3, 0x2b, 0x5, 0x2b, 0x3cc, 0xa, 0x2b, 0x3, 0x2b, 0x3, 0x2b,
    0x3, 0x2b, 0x3, 0x2b, 0x5, 0x2b, 0x3d2, 0xa, 0x2b, 0x3, 0x2b, 0x3, 0x2b,
    0x5, 0x2b, 0x3d6, 0xa, 0x2b, 0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2b,
    0x3, 0x2b, 0x3, 0x2b, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x5,
    0x2c, 0x3e2, 0xa, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c,
    0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x5, 0x2c, 0x3ec, 0xa, 0x2c,
    0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x3, 0x2c, 0x5,
    0x2c, 0x3f4, 0xa, 0x2c, 0x5, 0x2c, 0x3f6, 0xa, 0x2c, 0x3, 0x2c, 0x3,
    0x2c, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d,
    0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x7, 0x2d, 0x403, 0xa, 0x2d, 0xc, 0x2d,
    0xe, 0x2d, 0x406, 0xb, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d, 0x3, 0x2d,
    0x5, 0x2d, 0x40c, 0xa, 0x2d, 0x3, 0x2e, 0x3, 0x2e, 0x3, 0x2e, 0x7, 0x2e,
    0x411, 0xa, 0x2e, 0xc, 0x2e, 0xe, 0x2e, 0x414, 0xb, 0x2e, 0x3, 0x2e,
    0x2, 0x2, 0x2f, 0x2, 0x4, 0x6, 0x8, 0xa, 0xc, 0xe, 0x10, 0x12, 0x14,
    0x16, 0x18, 0x1a, 0x1c, 0x1e, 0x20, 0x22, 0x24, 0x26, 0x28, 0x2a, 0x2c,
    0x2e, 0x30, 0x32, 0x34, 0x36, 0x38, 0x3a, 0x3c, 0x3e, 0x40, 0x42, 0x44,
    0x46, 0x48, 0x4a, 0x4c, 0x4e, 0x50, 0x52, 0x54, 0x56, 0x58, 0x5a, 0x2,
    0x12, 0x4, 0x2, 0x3b, 0x3b, 0x3d, 0x3d, 0x4, 0x2, 0x3, 0x3, 0x6, 0x7,
    0x3, 0x2, 0x43, 0x4e, 0x3, 0x2, 0x11, 0x13, 0x5, 0x2, 0xf, 0x11, 0x13,
    0x13, 0x25, 0x25, 0x3, 0x2, 0x16, 0x17, 0x3, 0x2, 0x2f, 0x30, 0x4, 0x2,
    0x9, 0x9, 0x22, 0x22, 0x4, 0x2, 0x41, 0x41, 0x5b, 0x5b, 0x3, 0x2, 0x34,
    0x35, 0x3, 0x2, 0x2c, 0x2d, 0x5, 0x2, 0x1d, 0x1d, 0x4f, 0x50, 0x5d,
    0x5d, 0x4, 0x2, 0x30, 0x30, 0x32, 0x32, 0x8, 0x2, 0xe, 0xe, 0x1b, 0x1c,
    0x1e, 0x1f, 0x2a, 0x2b, 0x53, 0x5c, 0x5e, 0x65, 0x4, 0x2, 0x3a, 0x3a,
    0x42, 0x43, 0x3, 0x2, 0x21, 0x24, 0x2, 0x4dd, 0x2, 0x60, 0x3, 0x2, 0x2,
    0x2, 0x4, 0x65, 0x3, 0x2, 0x2, 0x2, 0x6, 0x6f, 0x3, 0x2, 0x2, 0x2, 0x8,
    0x85, 0x3, 0x2, 0x2, 0x2, 0xa, 0x87, 0x3, 0x2, 0x2, 0x2, 0xc, 0xa0,
    0x3, 0x2, 0x2, 0x2, 0xe, 0xac, 0x3, 0x2, 0x2, 0x2, 0x10, 0xb1, 0x3,
    0x2, 0x2, 0x2, 0x12, 0xbb, 0x3, 0x2, 0x2, 0x2, 0x14, 0xe0, 0x3, 0x2,
    0x2, 0x2, 0x16, 0xfc, 0x3, 0x2, 0x2, 0x2, 0x18, 0xfe, 0x3, 0x2, 0x2,
    0x2, 0x1a, 0x103, 0x3, 0x2, 0x2, 0x2, 0x1c, 0x11a, 0x3, 0x2, 0x2, 0x2,
    0x1e, 0x13b, 0x3, 0x2, 0x2, 0x2, 0x20, 0x147, 0x3, 0x2, 0x2, 0x2, 0x22,
    0x155, 0x3, 0x2, 0x2, 0x2, 0x24, 0x15e, 0x3, 0x2, 0x2, 0x2, 0x26, 0x168,
    0x3, 0x2, 0x2, 0x2, 0x28, 0x16a, 0x3, 0x2, 0x2, 0x2, 0x2a, 0x16c, 0x3,
    0x2, 0x2, 0x2, 0x2c, 0x18a, 0x3, 0x2, 0x2, 0x2, 0x2e, 0x19e, 0x3, 0x2,
    0x2, 0x2, 0x30, 0x1b7, 0x3, 0x2, 0x2, 0x2, 0x32, 0x1b9, 0x3, 0x2, 0x2,
    0x2, 0x34, 0x1eb, 0x3, 0x2, 0x2, 0x2, 0x36, 0x1ed, 0x3, 0x2, 0x2, 0x2,
    0x38, 0x1f6, 0x3, 0x2, 0x2, 0x2, 0x3a, 0x264, 0x3, 0x2, 0x2, 0x2, 0x3c,
    0x28a, 0x3, 0x2, 0x2, 0x2, 0x3e, 0x28c, 0x3, 0x2, 0x2, 0x2, 0x40, 0x2b0,
    0x3, 0x2, 0x2, 0x2, 0x42, 0x2ea, 0x3, 0x2, 0x2, 0x2, 0x44, 0x2ec, 0x3,
    0x2, 0x2, 0x2, 0x46, 0x2f8, 0x3, 0x2, 0x2, 0x2, 0x48, 0x307, 0x3, 0x2,
    0x2, 0x2, 0x4a, 0x33e, 0x3, 0x2, 0x2, 0x2, 0x4c, 0x349, 0x3, 0x2, 0x2,
    0x2, 0x4e, 0x388, 0x3, 0x2, 0x2, 0x2, 0x50, 0x38a, 0x3, 0x2, 0x2, 0x2,
    0x52, 0x3c6, 0x3, 0x2, 0x2, 0x2, 0x54, 0x3c8, 0x3, 0x2, 0x2, 0x2, 0x56,
    0x3dd, 0x3, 0x2, 0x2, 0x2, 0x58, 0x40b, 0x3, 0x2, 0x2, 0x2, 0x5a, 0x40d,
    0x3, 0x2, 0x2, 0x2, 0x5c, 0x5f, 0x5, 0x6, 0x4, 0x2, 0x5d, 0x5f, 0x7,
    0x3, 0x2, 0x2, 0x5e, 0x5c, 0x3, 0x2, 0x2, 0x2, 0x5e, 0x5d, 0x3, 0x2,
    0x2, 0x2, 0x5f, 0x62, 0x3, 0x2, 0x2, 0x2, 0x60, 0x5e, 0x3, 0x2, 0x2,
    0x2, 0x60, 0x61, 0x3, 0x2, 0x2, 0x2, 0x61, 0x63, 0x3, 0x2, 0x2, 0x2,
    0x62, 0x60, 0x3, 0x2, 0x2, 0x2, 0x63, 0x64, 0x7, 0x2, 0x2, 0x3, 0x64,
    0x3, 0x3, 0x2, 0x2, 0x2, 0x65, 0x68, 0x5, 0x36, 0x1c, 0x2, 0x66, 0x67,
    0x7, 0x3a, 0x2, 0x2, 0x67, 0x69, 0x7, 0x67, 0x2, 0x2, 0x68, 0x66, 0x3,
    0x2, 0x2, 0x2, 0x68, 0x69, 0x3, 0x2, 0x2, 0x2, 0x69, 0x6a, 0x3, 0x2,
    0x2, 0x2, 0x6a, 0x6b, 0x7, 0x2, 0x2, 0x3, 0x6b, 0x5, 0x3, 0x2, 0x2,
    0x2, 0x6c, 0x6e, 0x5, 0x18, 0xd, 0x2, 0x6d, 0x6c, 0x3, 0x2, 0x2, 0x2,
    0x6e, 0x71, 0x3, 0x2, 0x2, 0x2, 0x6f, 0x6d, 0x3, 0x2, 0x2, 0x2, 0x6f,
    0x70, 0x3, 0x2, 0x2, 0x2, 0x70, 0x79, 0x3, 0x2, 0x2, 0x2, 0x71, 0x6f,
    0x3, 0x2, 0x2, 0x2, 0x72, 0x7a, 0x5, 0xa, 0x6, 0x2, 0x73, 0x7a, 0x5,
    0x1a, 0xe, 0x2, 0x74, 0x7a, 0x5, 0x1c, 0xf, 0x2, 0x75, 0x7a, 0x5, 0xc,
    0x7, 0x2, 0x76, 0x7a, 0x5, 0xe, 0x8, 0x2, 0x77, 0x7a, 0x5, 0x10, 0x9,
    0x2, 0x78, 0x7a, 0x5, 0x12, 0xa, 0x2, 0x79, 0x72, 0x3, 0x2, 0x2, 0x2,
    0x79, 0x73, 0x3, 0x2, 0x2, 0x2, 0x79, 0x74, 0x3, 0x2, 0x2, 0x2, 0x79,
    0x75, 0x3, 0x2, 0x2, 0x2, 0x79, 0x76, 0x3, 0x2, 0x2, 0x2, 0x79, 0x77,
    0x3, 0x2, 0x2, 0x2, 0x79, 0x78, 0x3, 0x2, 0x2, 0x2, 0x7a, 0x7, 0x3,
    0x2, 0x2, 0x2, 0x7b, 0x7c, 0x7, 0x3, 0x2, 0x2, 0x7c, 0x7f, 0x7, 0x6,
    0x2, 0x2, 0x7d, 0x80, 0x5, 0x6, 0x4, 0x2, 0x7e, 0x80, 0x7, 0x3, 0x2,
    0x2, 0x7f, 0x7d, 0x3, 0x2, 0x2, 0x2, 0x7f, 0x7e, 0x3, 0x2, 0x2, 0x2,
    0x80, 0x81, 0x3, 0x2, 0x2, 0x2, 0x81, 0x7f, 0x3, 0x2, 0x2, 0x2, 0x81,
    0x82, 0x3, 0x2, 0x2, 0x2, 0x82, 0x83, 0x3, 0x2, 0x2, 0x2, 0x83, 0x86,
    0x7, 0x7, 0x2, 0x2, 0x84, 0x86, 0x5, 0x12, 0xa, 0x2, 0x85, 0x7b, 0x3,
    0x2, 0x2, 0x2, 0x85, 0x84, 0x3, 0x2, 0x2, 0x2, 0x86, 0x9, 0x3, 0x2,
    0x2, 0x2, 0x87, 0x88, 0x7, 0x17, 0x2, 0x2, 0x88, 0x89, 0x5, 0x36, 0x1c,
    0x2, 0x89, 0x8a, 0x7, 0x3a, 0x2, 0x2, 0x8a, 0x95, 0x5, 0x8, 0x5, 0x2,
    0x8b, 0x8d, 0x7, 0x4, 0x2, 0x2, 0x8c, 0x8b, 0x3, 0x2, 0x2, 0x2, 0x8c,
    0x8d, 0x3, 0x2, 0x2, 0x2, 0x8d, 0x8e, 0x3, 0x2, 0x2, 0x2, 0x8e, 0x8f,
    0x7, 0x19, 0x2, 0x2, 0x8f, 0x90, 0x5, 0x36, 0x1c, 0x2, 0x90, 0x91, 0x7,
    0x3a, 0x2, 0x2, 0x91, 0x92, 0x5, 0x8, 0x5, 0x2, 0x92, 0x94, 0x3, 0x2,
    0x2, 0x2, 0x93, 0x8c, 0x3, 0x2, 0x2, 0x2, 0x94, 0x97, 0x3, 0x2, 0x2,
    0x2, 0x95, 0x93, 0x3, 0x2, 0x2, 0x2, 0x95, 0x96, 0x3, 0x2, 0x2, 0x2,
    0x96, 0x9e, 0x3, 0x2, 0x2, 0x2, 0x97, 0x95, 0x3, 0x2, 0x2, 0x2, 0x98,
    0x9a, 0x7, 0x5, 0x2, 0x2, 0x99, 0x98, 0x3, 0x2, 0x2, 0x2, 0x99, 0x9a,
    0x3, 0x2, 0x2, 0x2, 0x9a, 0x9b, 0x3, 0x2, 0x2, 0x2, 0x9b, 0x9c, 0x7,
    0x1a, 0x2, 0x2, 0x9c, 0x9d, 0x7, 0x3a, 0x2, 0x2, 0x9d, 0x9f, 0x5, 0x8,
    0x5, 0x2, 0x9e, 0x99, 0x3, 0x2, 0x2, 0x2, 0x9e, 0x9f, 0x3, 0x2, 0x2,
    0x2, 0x9f, 0xb, 0x3, 0x2, 0x2, 0x2, 0xa0, 0xa4, 0x7, 0xf, 0x2, 0x2,
    0xa1, 0xa3, 0x9, 0x2, 0x2, 0x2, 0xa2, 0xa1, 0x3, 0x2, 0x2, 0x2, 0xa3,
    0xa6, 0x3, 0x2, 0x2, 0x2, 0xa4, 0xa2, 0x3, 0x2, 0x2, 0x2, 0xa4, 0xa5,
    0x3, 0x2, 0x2, 0x2, 0xa5, 0xa7, 0x3, 0x2, 0x2, 0x2, 0xa6, 0xa4, 0x3,
    0x2, 0x2, 0x2, 0xa7, 0xaa, 0x5, 0x5a, 0x2e, 0x2, 0xa8, 0xa9, 0x7, 0xe,
    0x2, 0x2, 0xa9, 0xab, 0x7, 0x9, 0x2, 0x2, 0xaa, 0xa8, 0x3, 0x2, 0x2,
    0x2, 0xaa, 0xab, 0x3, 0x2, 0x2, 0x2, 0xab, 0xd, 0x3, 0x2, 0x2, 0x2,
    0xac, 0xad, 0x7, 0x25, 0x2, 0x2, 0xad, 0xae, 0x5, 0x5a, 0x2e, 0x2, 0xae,
    0xaf, 0x7, 0x42, 0x2, 0x2, 0xaf, 0xb0, 0x5, 0x32, 0x1a, 0x2, 0xb0, 0xf,
    0x3, 0x2, 0x2, 0x2, 0xb1, 0xb2, 0x7, 0x16, 0x2, 0x2, 0xb2, 0xb5, 0x5,
    0x38, 0x1d, 0x2, 0xb3, 0xb4, 0x7, 0x18, 0x2, 0x2, 0xb4, 0xb6, 0x5, 0x38,
    0x1d, 0x2, 0xb5, 0xb3, 0x3, 0x2, 0x2, 0x2, 0xb5, 0xb6, 0x3, 0x2, 0x2,
    0x2, 0xb6, 0xb9, 0x3, 0x2, 0x2, 0x2, 0xb7, 0xb8, 0x7, 0x39, 0x2, 0x2,
    0xb8, 0xba, 0x5, 0x36, 0x1c, 0x2, 0xb9, 0xb7, 0x3, 0x2, 0x2, 0x2, 0xb9,
    0xba, 0x3, 0x2, 0x2, 0x2, 0xba, 0x11, 0x3, 0x2, 0x2, 0x2, 0xbb, 0xde,
    0x5, 0x36, 0x1c, 0x2, 0xbc, 0xbd, 0x7, 0x42, 0x2, 0x2, 0xbd, 0xbf, 0x5,
    0x36, 0x1c, 0x2, 0xbe, 0xbc, 0x3, 0x2, 0x2, 0x2, 0xbf, 0xc0, 0x3, 0x2,
    0x2, 0x2, 0xc0, 0xbe, 0x3, 0x2, 0x2, 0x2, 0xc0, 0xc1, 0x3, 0x2, 0x2,
    0x2, 0xc1, 0xdf, 0x3, 0x2, 0x2, 0x2, 0xc2, 0xc3, 0x5, 0x16, 0xc, 0x2,
    0xc3, 0xc4, 0x5, 0x36, 0x1c, 0x2, 0xc4, 0xdf, 0x3, 0x2, 0x2, 0x2, 0xc5,
    0xc7, 0x7, 0x3f, 0x2, 0x2, 0xc6, 0xc5, 0x3, 0x2, 0x2, 0x2, 0xc6, 0xc7,
    0x3, 0x2, 0x2, 0x2, 0xc7, 0xc8, 0x3, 0x2, 0x2, 0x2, 0xc8, 0xc9, 0x7,
    0x3a, 0x2, 0x2, 0xc9, 0xdc, 0x5, 0x32, 0x1a, 0x2, 0xca, 0xcb, 0x7, 0x2d,
    0x2, 0x2, 0xcb, 0xcc, 0x5, 0x3c, 0x1f, 0x2, 0xcc, 0xcd, 0x7, 0x2e, 0x2,
    0x2, 0xcd, 0xcf, 0x3, 0x2, 0x2, 0x2, 0xce, 0xca, 0x3, 0x2, 0x2, 0x2,
    0xce, 0xcf, 0x3, 0x2, 0x2, 0x2, 0xcf, 0xd0, 0x3, 0x2, 0x2, 0x2, 0xd0,
    0xd1, 0x7, 0x35, 0x2, 0x2, 0xd1, 0xdd, 0x5, 0x4a, 0x26, 0x2, 0xd2, 0xd3,
    0x7, 0x42, 0x2, 0x2, 0xd3, 0xd5, 0x5, 0x36, 0x1c, 0x2, 0xd4, 0xd2, 0x3,
    0x2, 0x2, 0x2, 0xd5, 0xd6, 0x3, 0x2, 0x2, 0x2, 0xd6, 0xd4, 0x3, 0x2,
    0x2, 0x2, 0xd6, 0xd7, 0x3, 0x2, 0x2, 0x2, 0xd7, 0xdd, 0x3, 0x2, 0x2,
    0x2, 0xd8, 0xd9, 0x5, 0x16, 0xc, 0x2, 0xd9, 0xda, 0x5, 0x36, 0x1c, 0x2,
    0xda, 0xdd, 0x3, 0x2, 0x2, 0x2, 0xdb, 0xdd, 0x5, 0x14, 0xb, 0x2, 0xdc,
    0xce, 0x3, 0x2, 0x2, 0x2, 0xdc, 0xd4, 0x3, 0x2, 0x2, 0x2, 0xdc, 0xd8,
    0x3, 0x2, 0x2, 0x2, 0xdc, 0xdb, 0x3, 0x2, 0x2, 0x2, 0xdc, 0xdd, 0x3,
    0x2, 0x2, 0x2, 0xdd, 0xdf, 0x3, 0x2, 0x2, 0x2, 0xde, 0xbe, 0x3, 0x2,
    0x2, 0x2, 0xde, 0xc2, 0x3, 0x2, 0x2, 0x2, 0xde, 0xc6, 0x3, 0x2, 0x2,
    0x2, 0xde, 0xdf, 0x3, 0x2, 0x2, 0x2, 0xdf, 0x13, 0x3, 0x2, 0x2, 0x2,
    0xe0, 0xe4, 0x7, 0x30, 0x2, 0x2, 0xe1, 0xe3, 0x9, 0x3, 0x2, 0x2, 0xe2,
    0xe1, 0x3, 0x2, 0x2, 0x2, 0xe3, 0xe6, 0x3, 0x2, 0x2, 0x2, 0xe4, 0xe2,
    0x3, 0x2, 0x2, 0x2, 0xe4, 0xe5, 0x3, 0x2, 0x2, 0x2, 0xe5, 0xf7, 0x3,
    0x2, 0x2, 0x2, 0xe6, 0xe4, 0x3, 0x2, 0x2, 0x2, 0xe7, 0xe8, 0x7, 0x51,
    0x2, 0x2, 0xe8, 0xeb, 0x5, 0x36, 0x1c, 0x2, 0xe9, 0xeb, 0x5, 0x36, 0x1c,
    0x2, 0xea, 0xe7, 0x3, 0x2, 0x2, 0x2, 0xea, 0xe9, 0x3, 0x2, 0x2, 0x2,
    0xeb, 0xed, 0x3, 0x2, 0x2, 0x2, 0xec, 0xee, 0x7, 0x39, 0x2, 0x2, 0xed,
    0xec, 0x3, 0x2, 0x2, 0x2, 0xed, 0xee, 0x3, 0x2, 0x2, 0x2, 0xee, 0xf2,
    0x3, 0x2, 0x2, 0x2, 0xef, 0xf1, 0x9, 0x3, 0x2, 0x2, 0xf0, 0xef, 0x3,
    0x2, 0x2, 0x2, 0xf1, 0xf4, 0x3, 0x2, 0x2, 0x2, 0xf2, 0xf0, 0x3, 0x2,
    0x2, 0x2, 0xf2, 0xf3, 0x3, 0x2, 0x2, 0x2, 0xf3, 0xf6, 0x3, 0x2, 0x2,
    0x2, 0xf4, 0xf2, 0x3, 0x2, 0x2, 0x2, 0xf5, 0xea, 0x3, 0x2, 0x2, 0x2,
    0xf6, 0xf9, 0x3, 0x2, 0x2, 0x2, 0xf7, 0xf5, 0x3, 0x2, 0x2, 0x2, 0xf7,
    0xf8, 0x3, 0x2, 0x2, 0x2, 0xf8, 0xfa, 0x3, 0x2, 0x2, 0x2, 0xf9, 0xf7,
    0x3, 0x2, 0x2, 0x2, 0xfa, 0xfb, 0x7, 0x33, 0x2, 0x2, 0xfb, 0x15, 0x3,
    0x2, 0x2, 0x2, 0xfc, 0xfd, 0x9, 0x4, 0x2, 0x2, 0xfd, 0x17, 0x3, 0x2,
    0x2, 0x2, 0xfe, 0xff, 0x7, 0x3e, 0x2, 0x2, 0xff, 0x101, 0x5, 0x38, 0x1d,
    0x2, 0x100, 0x102, 0x7, 0x3, 0x2, 0x2, 0x101, 0x100, 0x3, 0x2, 0x2,
    0x2, 0x101, 0x102, 0x3, 0x2, 0x2, 0x2, 0x102, 0x19, 0x3, 0x2, 0x2, 0x2,
    0x103, 0x104, 0x9, 0x5, 0x2, 0x2, 0x104, 0x106, 0x5, 0x5a, 0x2e, 0x2,
    0x105, 0x107, 0x5, 0x1e, 0x10, 0x2, 0x106, 0x105, 0x3, 0x2, 0x2, 0x2,
    0x106, 0x107, 0x3, 0x2, 0x2, 0x2, 0x107, 0x10c, 0x3, 0x2, 0x2, 0x2,
    0x108, 0x109, 0x7, 0x2d, 0x2, 0x2, 0x109, 0x10a, 0x5, 0x5a, 0x2e, 0x2,
    0x10a, 0x10b, 0x7, 0x2e, 0x2, 0x2, 0x10b, 0x10d, 0x3, 0x2, 0x2, 0x2,
    0x10c, 0x108, 0x3, 0x2, 0x2, 0x2, 0x10c, 0x10d, 0x3, 0x2, 0x2, 0x2,
    0x10d, 0x110, 0x3, 0x2, 0x2, 0x2, 0x10e, 0x10f, 0x7, 0x15, 0x2, 0x2,
    0x10f, 0x111, 0x5, 0x5a, 0x2e, 0x2, 0x110, 0x10e, 0x3, 0x2, 0x2, 0x2,
    0x110, 0x111, 0x3, 0x2, 0x2, 0x2, 0x111, 0x112, 0x3, 0x2, 0x2, 0x2,
    0x112, 0x113, 0x7, 0x3a, 0x2, 0x2, 0x113, 0x118, 0x7, 0x3, 0x2, 0x2,
    0x114, 0x115, 0x7, 0x6, 0x2, 0x2, 0x115, 0x116, 0x5, 0x22, 0x12, 0x2,
    0x116, 0x117, 0x7, 0x7, 0x2, 0x2, 0x117, 0x119, 0x3, 0x2, 0x2, 0x2,
    0x118, 0x114, 0x3, 0x2, 0x2, 0x2, 0x118, 0x119, 0x3, 0x2, 0x2, 0x2,
    0x119, 0x1b, 0x3, 0x2, 0x2, 0x2, 0x11a, 0x11b, 0x7, 0x10, 0x2, 0x2,
    0x11b, 0x11d, 0x5, 0x5a, 0x2e, 0x2, 0x11c, 0x11e, 0x5, 0x1e, 0x10, 0x2,
    0x11d, 0x11c, 0x3, 0x2, 0x2, 0x2, 0x11d, 0x11e, 0x3, 0x2, 0x2, 0x2,
    0x11e, 0x12a, 0x3, 0x2, 0x2, 0x2, 0x11f, 0x126, 0x7, 0x2d, 0x2, 0x2,
    0x120, 0x122, 0x5, 0x5a, 0x2e, 0x2, 0x121, 0x123, 0x7, 0x39, 0x2, 0x2,
    0x122, 0x121, 0x3, 0x2, 0x2, 0x2, 0x122, 0x123, 0x3, 0x2, 0x2, 0x2,
    0x123, 0x125, 0x3, 0x2, 0x2, 0x2, 0x124, 0x120, 0x3, 0x2, 0x2, 0x2,
    0x125, 0x128, 0x3, 0x2, 0x2, 0x2, 0x126, 0x124, 0x3, 0x2, 0x2, 0x2,
    0x126, 0x127, 0x3, 0x2, 0x2, 0x2, 0x127, 0x129, 0x3, 0x2, 0x2, 0x2,
    0x128, 0x126, 0x3, 0x2, 0x2, 0x2, 0x129, 0x12b, 0x7, 0x2e, 0x2, 0x2,
    0x12a, 0x11f, 0x3, 0x2, 0x2, 0x2, 0x12a, 0x12b, 0x3, 0x2, 0x2, 0x2,
    0x12b, 0x12e, 0x3, 0x2, 0x2, 0x2, 0x12c, 0x12d, 0x7, 0x15, 0x2, 0x2,
    0x12d, 0x12f, 0x5, 0x5a, 0x2e, 0x2, 0x12e, 0x12c, 0x3, 0x2, 0x2, 0x2,
    0x12e, 0x12f, 0x3, 0x2, 0x2, 0x2, 0x12f, 0x130, 0x3, 0x2, 0x2, 0x2,
    0x130, 0x131, 0x7, 0x3a, 0x2, 0x2, 0x131, 0x132, 0x7, 0x3, 0x2, 0x2,
    0x132, 0x135, 0x7, 0x6, 0x2, 0x2, 0x133, 0x136, 0x5, 0x30, 0x19, 0x2,
    0x134, 0x136, 0x7, 0x3, 0x2, 0x2, 0x135, 0x133, 0x3, 0x2, 0x2, 0x2,
    0x135, 0x134, 0x3, 0x2, 0x2, 0x2, 0x136, 0x137, 0x3, 0x2, 0x2, 0x2,
    0x137, 0x135, 0x3, 0x2, 0x2, 0x2, 0x137, 0x138, 0x3, 0x2, 0x2, 0x2,
    0x138, 0x139, 0x3, 0x2, 0x2, 0x2, 0x139, 0x13a, 0x7, 0x7, 0x2, 0x2,
    0x13a, 0x1d, 0x3, 0x2, 0x2, 0x2, 0x13b, 0x142, 0x7, 0x30, 0x2, 0x2,
    0x13c, 0x13e, 0x5, 0x20, 0x11, 0x2, 0x13d, 0x13f, 0x7, 0x39, 0x2, 0x2,
    0x13e, 0x13d, 0x3, 0x2, 0x2, 0x2, 0x13e, 0x13f, 0x3, 0x2, 0x2, 0x2,
    0x13f, 0x141, 0x3, 0x2, 0x2, 0x2, 0x140, 0x13c, 0x3, 0x2, 0x2, 0x2,
    0x141, 0x144, 0x3, 0x2, 0x2, 0x2, 0x142, 0x140, 0x3, 0x2, 0x2, 0x2,
    0x142, 0x143, 0x3, 0x2, 0x2, 0x2, 0x143, 0x145, 0x3, 0x2, 0x2, 0x2,
    0x144, 0x142, 0x3, 0x2, 0x2, 0x2, 0x145, 0x146, 0x7, 0x33, 0x2, 0x2,
    0x146, 0x1f, 0x3, 0x2, 0x2, 0x2, 0x147, 0x14a, 0x7, 0x9, 0x2, 0x2, 0x148,
    0x149, 0x7, 0x3a, 0x2, 0x2, 0x149, 0x14b, 0x5, 0x32, 0x1a, 0x2, 0x14a,
    0x148, 0x3, 0x2, 0x2, 0x2, 0x14a, 0x14b, 0x3, 0x2, 0x2, 0x2, 0x14b,
    0x14e, 0x3, 0x2, 0x2, 0x2, 0x14c, 0x14d, 0x7, 0x42, 0x2, 0x2, 0x14d,
    0x14f, 0x5, 0x36, 0x1c, 0x2, 0x14e, 0x14c, 0x3, 0x2, 0x2, 0x2, 0x14e,
    0x14f, 0x3, 0x2, 0x2, 0x2, 0x14f, 0x21, 0x3, 0x2, 0x2, 0x2, 0x150, 0x154,
    0x5, 0x24, 0x13, 0x2, 0x151, 0x154, 0x5, 0x2a, 0x16, 0x2, 0x152, 0x154,
    0x7, 0x3, 0x2, 0x2, 0x153, 0x150, 0x3, 0x2, 0x2, 0x2, 0x153, 0x151,
    0x3, 0x2, 0x2, 0x2, 0x153, 0x152, 0x3, 0x2, 0x2, 0x2, 0x154, 0x157,
    0x3, 0x2, 0x2, 0x2, 0x155, 0x153, 0x3, 0x2, 0x2, 0x2, 0x155, 0x156,
    0x3, 0x2, 0x2, 0x2, 0x156, 0x159, 0x3, 0x2, 0x2, 0x2, 0x157, 0x155,
    0x3, 0x2, 0x2, 0x2, 0x158, 0x15a, 0x5, 0x2e, 0x18, 0x2, 0x159, 0x158,
    0x3, 0x2, 0x2, 0x2, 0x159, 0x15a, 0x3, 0x2, 0x2, 0x2, 0x15a, 0x23, 0x3,
    0x2, 0x2, 0x2, 0x15b, 0x15d, 0x5, 0x18, 0xd, 0x2, 0x15c, 0x15b, 0x3,
    0x2, 0x2, 0x2, 0x15d, 0x160, 0x3, 0x2, 0x2, 0x2, 0x15e, 0x15c, 0x3,
    0x2, 0x2, 0x2, 0x15e, 0x15f, 0x3, 0x2, 0x2, 0x2, 0x15f, 0x166, 0x3,
    0x2, 0x2, 0x2, 0x160, 0x15e, 0x3, 0x2, 0x2, 0x2, 0x161, 0x167, 0x5,
    0x10, 0x9, 0x2, 0x162, 0x167, 0x5, 0xa, 0x6, 0x2, 0x163, 0x167, 0x5,
    0x2c, 0x17, 0x2, 0x164, 0x167, 0x5, 0x12, 0xa, 0x2, 0x165, 0x167, 0x5,
    0x26, 0x14, 0x2, 0x166, 0x161, 0x3, 0x2, 0x2, 0x2, 0x166, 0x162, 0x3,
    0x2, 0x2, 0x2, 0x166, 0x163, 0x3, 0x2, 0x2, 0x2, 0x166, 0x164, 0x3,
    0x2, 0x2, 0x2, 0x166, 0x165, 0x3, 0x2, 0x2, 0x2, 0x167, 0x25, 0x3, 0x2,
    0x2, 0x2, 0x168, 0x169, 0x9, 0x6, 0x2, 0x2, 0x169, 0x27, 0x3, 0x2, 0x2,
    0x2, 0x16a, 0x16b, 0x9, 0x7, 0x2, 0x2, 0x16b, 0x29, 0x3, 0x2, 0x2, 0x2,
    0x16c, 0x16d, 0x7, 0x12, 0x2, 0x2, 0x16d, 0x186, 0x9, 0x8, 0x2, 0x2,
    0x16e, 0x16f, 0x7, 0x3, 0x2, 0x2, 0x16f, 0x179, 0x7, 0x6, 0x2, 0x2,
    0x170, 0x172, 0x5, 0x5a, 0x2e, 0x2, 0x171, 0x173, 0x7, 0x39, 0x2, 0x2,
    0x172, 0x171, 0x3, 0x2, 0x2, 0x2, 0x172, 0x173, 0x3, 0x2, 0x2, 0x2,
    0x173, 0x175, 0x3, 0x2, 0x2, 0x2, 0x174, 0x176, 0x7, 0x3, 0x2, 0x2,
    0x175, 0x174, 0x3, 0x2, 0x2, 0x2, 0x175, 0x176, 0x3, 0x2, 0x2, 0x2,
    0x176, 0x178, 0x3, 0x2, 0x2, 0x2, 0x177, 0x170, 0x3, 0x2, 0x2, 0x2,
    0x178, 0x17b, 0x3, 0x2, 0x2, 0x2, 0x179, 0x177, 0x3, 0x2, 0x2, 0x2,
    0x179, 0x17a, 0x3, 0x2, 0x2, 0x2, 0x17a, 0x17c, 0x3, 0x2, 0x2, 0x2,
    0x17b, 0x179, 0x3, 0x2, 0x2, 0x2, 0x17c, 0x187, 0x7, 0x7, 0x2, 0x2,
    0x17d, 0x17f, 0x5, 0x5a, 0x2e, 0x2, 0x17e, 0x180, 0x7, 0x39, 0x2, 0x2,
    0x17f, 0x17e, 0x3, 0x2, 0x2, 0x2, 0x17f, 0x180, 0x3, 0x2, 0x2, 0x2,
    0x180, 0x182, 0x3, 0x2, 0x2, 0x2, 0x181, 0x17d, 0x3, 0x2, 0x2, 0x2,
    0x182, 0x185, 0x3, 0x2, 0x2, 0x2, 0x183, 0x181, 0x3, 0x2, 0x2, 0x2,
    0x183, 0x184, 0x3, 0x2, 0x2, 0x2, 0x184, 0x187, 0x3, 0x2, 0x2, 0x2,
    0x185, 0x183, 0x3, 0x2, 0x2, 0x2, 0x186, 0x16e, 0x3, 0x2, 0x2, 0x2,
    0x186, 0x183, 0x3, 0x2, 0x2, 0x2, 0x187, 0x188, 0x3, 0x2, 0x2, 0x2,
    0x188, 0x189, 0x7, 0x33, 0x2, 0x2, 0x189, 0x2b, 0x3, 0x2, 0x2, 0x2,
    0x18a, 0x195, 0x7, 0x31, 0x2, 0x2, 0x18b, 0x18c, 0x7, 0x3d, 0x2, 0x2,
    0x18c, 0x196, 0x5, 0x32, 0x1a, 0x2, 0x18d, 0x193, 0x9, 0x9, 0x2, 0x2,
    0x18e, 0x190, 0x7, 0x3a, 0x2, 0x2, 0x18f, 0x191, 0x7, 0x3d, 0x2, 0x2,
    0x190, 0x18f, 0x3, 0x2, 0x2, 0x2, 0x190, 0x191, 0x3, 0x2, 0x2, 0x2,
    0x191, 0x192, 0x3, 0x2, 0x2, 0x2, 0x192, 0x194, 0x5, 0x32, 0x1a, 0x2,
    0x193, 0x18e, 0x3, 0x2, 0x2, 0x2, 0x193, 0x194, 0x3, 0x2, 0x2, 0x2,
    0x194, 0x196, 0x3, 0x2, 0x2, 0x2, 0x195, 0x18b, 0x3, 0x2, 0x2, 0x2,
    0x195, 0x18d, 0x3, 0x2, 0x2, 0x2, 0x196, 0x197, 0x3, 0x2, 0x2, 0x2,
    0x197, 0x198, 0x7, 0x33, 0x2, 0x2, 0x198, 0x199, 0x7, 0x3a, 0x2, 0x2,
    0x199, 0x19c, 0x5, 0x32, 0x1a, 0x2, 0x19a, 0x19b, 0x7, 0x42, 0x2, 0x2,
    0x19b, 0x19d, 0x5, 0x36, 0x1c, 0x2, 0x19c, 0x19a, 0x3, 0x2, 0x2, 0x2,
    0x19c, 0x19d, 0x3, 0x2, 0x2, 0x2, 0x19d, 0x2d, 0x3, 0x2, 0x2, 0x2, 0x19e,
    0x19f, 0x7, 0x14, 0x2, 0x2, 0x19f, 0x1a0, 0x7, 0x3a, 0x2, 0x2, 0x1a0,
    0x1a1, 0x7, 0x3, 0x2, 0x2, 0x1a1, 0x1a4, 0x7, 0x6, 0x2, 0x2, 0x1a2,
    0x1a5, 0x5, 0x30, 0x19, 0x2, 0x1a3, 0x1a5, 0x7, 0x3, 0x2, 0x2, 0x1a4,
    0x1a2, 0x3, 0x2, 0x2, 0x2, 0x1a4, 0x1a3, 0x3, 0x2, 0x2, 0x2, 0x1a5,
    0x1a6, 0x3, 0x2, 0x2, 0x2, 0x1a6, 0x1a4, 0x3, 0x2, 0x2, 0x2, 0x1a6,
    0x1a7, 0x3, 0x2, 0x2, 0x2, 0x1a7, 0x1a8, 0x3, 0x2, 0x2, 0x2, 0x1a8,
    0x1a9, 0x7, 0x7, 0x2, 0x2, 0x1a9, 0x2f, 0x3, 0x2, 0x2, 0x2, 0x1aa, 0x1ad,
    0x5, 0x38, 0x1d, 0x2, 0x1ab, 0x1ac, 0x7, 0x18, 0x2, 0x2, 0x1ac, 0x1ae,
    0x5, 0x38, 0x1d, 0x2, 0x1ad, 0x1ab, 0x3, 0x2, 0x2, 0x2, 0x1ad, 0x1ae,
    0x3, 0x2, 0x2, 0x2, 0x1ae, 0x1b4, 0x3, 0x2, 0x2, 0x2, 0x1af, 0x1b2,
    0x7, 0x39, 0x2, 0x2, 0x1b0, 0x1b3, 0x5, 0x38, 0x1d, 0x2, 0x1b1, 0x1b3,
    0x5, 0x28, 0x15, 0x2, 0x1b2, 0x1b0, 0x3, 0x2, 0x2, 0x2, 0x1b2, 0x1b1,
    0x3, 0x2, 0x2, 0x2, 0x1b3, 0x1b5, 0x3, 0x2, 0x2, 0x2, 0x1b4, 0x1af,
    0x3, 0x2, 0x2, 0x2, 0x1b4, 0x1b5, 0x3, 0x2, 0x2, 0x2, 0x1b5, 0x1b8,
    0x3, 0x2, 0x2, 0x2, 0x1b6, 0x1b8, 0x5, 0x28, 0x15, 0x2, 0x1b7, 0x1aa,
    0x3, 0x2, 0x2, 0x2, 0x1b7, 0x1b6, 0x3, 0x2, 0x2, 0x2, 0x1b8, 0x31, 0x3,
    0x2, 0x2, 0x2, 0x1b9, 0x1be, 0x5, 0x34, 0x1b, 0x2, 0x1ba, 0x1bb, 0x9,
    0xa, 0x2, 0x2, 0x1bb, 0x1bd, 0x5, 0x34, 0x1b, 0x2, 0x1bc, 0x1ba, 0x3,
    0x2, 0x2, 0x2, 0x1bd, 0x1c0, 0x3, 0x2, 0x2, 0x2, 0x1be, 0x1bc, 0x3,
    0x2, 0x2, 0x2, 0x1be, 0x1bf, 0x3, 0x2, 0x2, 0x2, 0x1bf, 0x33, 0x3, 0x2,
    0x2, 0x2, 0x1c0, 0x1be, 0x3, 0x2, 0x2, 0x2, 0x1c1, 0x1ec, 0x7, 0x22,
    0x2, 0x2, 0x1c2, 0x1ec, 0x7, 0x26, 0x2, 0x2, 0x1c3, 0x1ec, 0x7, 0x27,
    0x2, 0x2, 0x1c4, 0x1ec, 0x7, 0x28, 0x2, 0x2, 0x1c5, 0x1ec, 0x7, 0x29,
    0x2, 0x2, 0x1c6, 0x1ec, 0x7, 0xa, 0x2, 0x2, 0x1c7, 0x1ec, 0x7, 0xb,
    0x2, 0x2, 0x1c8, 0x1ec, 0x7, 0xc, 0x2, 0x2, 0x1c9, 0x1ec, 0x7, 0xd,
    0x2, 0x2, 0x1ca, 0x1cf, 0x7, 0x9, 0x2, 0x2, 0x1cb, 0x1cc, 0x7, 0x3b,
    0x2, 0x2, 0x1cc, 0x1ce, 0x7, 0x9, 0x2, 0x2, 0x1cd, 0x1cb, 0x3, 0x2,
    0x2, 0x2, 0x1ce, 0x1d1, 0x3, 0x2, 0x2, 0x2, 0x1cf, 0x1cd, 0x3, 0x2,
    0x2, 0x2, 0x1cf, 0x1d0, 0x3, 0x2, 0x2, 0x2, 0x1d0, 0x1ec, 0x3, 0x2,
    0x2, 0x2, 0x1d1, 0x1cf, 0x3, 0x2, 0x2, 0x2, 0x1d2, 0x1d4, 0x9, 0x8,
    0x2, 0x2, 0x1d3, 0x1d5, 0x5, 0x32, 0x1a, 0x2, 0x1d4, 0x1d3, 0x3, 0x2,
    0x2, 0x2, 0x1d4, 0x1d5, 0x3, 0x2, 0x2, 0x2, 0x1d5, 0x1d6, 0x3, 0x2,
    0x2, 0x2, 0x1d6, 0x1ec, 0x7, 0x33, 0x2, 0x2, 0x1d7, 0x1d9, 0x9, 0xb,
    0x2, 0x2, 0x1d8, 0x1da, 0x5, 0x32, 0x1a, 0x2, 0x1d9, 0x1d8, 0x3, 0x2,
    0x2, 0x2, 0x1d9, 0x1da, 0x3, 0x2, 0x2, 0x2, 0x1da, 0x1db, 0x3, 0x2,
    0x2, 0x2, 0x1db, 0x1dd, 0x7, 0x3a, 0x2, 0x2, 0x1dc, 0x1de, 0x5, 0x32,
    0x1a, 0x2, 0x1dd, 0x1dc, 0x3, 0x2, 0x2, 0x2, 0x1dd, 0x1de, 0x3, 0x2,
    0x2, 0x2, 0x1de, 0x1df, 0x3, 0x2, 0x2, 0x2, 0x1df, 0x1ec, 0x7, 0x38,
    0x2, 0x2, 0x1e0, 0x1e7, 0x9, 0xc, 0x2, 0x2, 0x1e1, 0x1e3, 0x5, 0x32,
    0x1a, 0x2, 0x1e2, 0x1e4, 0x7, 0x39, 0x2, 0x2, 0x1e3, 0x1e2, 0x3, 0x2,
    0x2, 0x2, 0x1e3, 0x1e4, 0x3, 0x2, 0x2, 0x2, 0x1e4, 0x1e6, 0x3, 0x2,
    0x2, 0x2, 0x1e5, 0x1e1, 0x3, 0x2, 0x2, 0x2, 0x1e6, 0x1e9, 0x3, 0x2,
    0x2, 0x2, 0x1e7, 0x1e5, 0x3, 0x2, 0x2, 0x2, 0x1e7, 0x1e8, 0x3, 0x2,
    0x2, 0x2, 0x1e8, 0x1ea, 0x3, 0x2, 0x2, 0x2, 0x1e9, 0x1e7, 0x3, 0x2,
    0x2, 0x2, 0x1ea, 0x1ec, 0x7, 0x2e, 0x2, 0x2, 0x1eb, 0x1c1, 0x3, 0x2,
    0x2, 0x2, 0x1eb, 0x1c2, 0x3, 0x2, 0x2, 0x2, 0x1eb, 0x1c3, 0x3, 0x2,
    0x2, 0x2, 0x1eb, 0x1c4, 0x3, 0x2, 0x2, 0x2, 0x1eb, 0x1c5, 0x3, 0x2,
    0x2, 0x2, 0x1eb, 0x1c6, 0x3, 0x2, 0x2, 0x2, 0x1eb, 0x1c7, 0x3, 0x2,
    0x2, 0x2, 0x1eb, 0x1c8, 0x3, 0x2, 0x2, 0x2, 0x1eb, 0x1c9, 0x3, 0x2,
    0x2, 0x2, 0x1eb, 0x1ca, 0x3, 0x2, 0x2, 0x2, 0x1eb, 0x1d2, 0x3, 0x2,
    0x2, 0x2, 0x1eb, 0x1d7, 0x3, 0x2, 0x2, 0x2, 0x1eb, 0x1e0, 0x3, 0x2,
    0x2, 0x2, 0x1ec, 0x35, 0x3, 0x2, 0x2, 0x2, 0x1ed, 0x1f3, 0x5, 0x38,
    0x1d, 0x2, 0x1ee, 0x1ef, 0x7, 0x18, 0x2, 0x2, 0x1ef, 0x1f0, 0x5, 0x38,
    0x1d, 0x2, 0x1f0, 0x1f1, 0x7, 0x1a, 0x2, 0x2, 0x1f1, 0x1f2, 0x5, 0x36,
    0x1c, 0x2, 0x1f2, 0x1f4, 0x3, 0x2, 0x2, 0x2, 0x1f3, 0x1ee, 0x3, 0x2,
    0x2, 0x2, 0x1f3, 0x1f4, 0x3, 0x2, 0x2, 0x2, 0x1f4, 0x37, 0x3, 0x2, 0x2,
    0x2, 0x1f5, 0x1f7, 0x9, 0xd, 0x2, 0x2, 0x1f6, 0x1f5, 0x3, 0x2, 0x2,
    0x2, 0x1f6, 0x1f7, 0x3, 0x2, 0x2, 0x2, 0x1f7, 0x209, 0x3, 0x2, 0x2,
    0x2, 0x1f8, 0x20a, 0x7, 0x9, 0x2, 0x2, 0x1f9, 0x20a, 0x7, 0xa, 0x2,
    0x2, 0x1fa, 0x20a, 0x7, 0xb, 0x2, 0x2, 0x1fb, 0x20a, 0x7, 0xc, 0x2,
    0x2, 0x1fc, 0x20a, 0x7, 0xd, 0x2, 0x2, 0x1fd, 0x20a, 0x7, 0x26, 0x2,
    0x2, 0x1fe, 0x20a, 0x7, 0x27, 0x2, 0x2, 0x1ff, 0x20a, 0x7, 0x28, 0x2,
    0x2, 0x200, 0x20a, 0x7, 0x29, 0x2, 0x2, 0x201, 0x202, 0x7, 0x2c, 0x2,
    0x2, 0x202, 0x203, 0x5, 0x36, 0x1c, 0x2, 0x203, 0x204, 0x7, 0x2e, 0x2,
    0x2, 0x204, 0x20a, 0x3, 0x2, 0x2, 0x2, 0x205, 0x20a, 0x5, 0x3e, 0x20,
    0x2, 0x206, 0x20a, 0x5, 0x48, 0x25, 0x2, 0x207, 0x20a, 0x5, 0x50, 0x29,
    0x2, 0x208, 0x20a, 0x5, 0x56, 0x2c, 0x2, 0x209, 0x1f8, 0x3, 0x2, 0x2,
    0x2, 0x209, 0x1f9, 0x3, 0x2, 0x2, 0x2, 0x209, 0x1fa, 0x3, 0x2, 0x2,
    0x2, 0x209, 0x1fb, 0x3, 0x2, 0x2, 0x2, 0x209, 0x1fc, 0x3, 0x2, 0x2,
    0x2, 0x209, 0x1fd, 0x3, 0x2, 0x2, 0x2, 0x209, 0x1fe, 0x3, 0x2, 0x2,
    0x2, 0x209, 0x1ff, 0x3, 0x2, 0x2, 0x2, 0x209, 0x200, 0x3, 0x2, 0x2,
    0x2, 0x209, 0x201, 0x3, 0x2, 0x2, 0x2, 0x209, 0x205, 0x3, 0x2, 0x2,
    0x2, 0x209, 0x206, 0x3, 0x2, 0x2, 0x2, 0x209, 0x207, 0x3, 0x2, 0x2,
    0x2, 0x209, 0x208, 0x3, 0x2, 0x2, 0x2, 0x20a, 0x21b, 0x3, 0x2, 0x2,
    0x2, 0x20b, 0x20c, 0x7, 0x3b, 0x2, 0x2, 0x20c, 0x21a, 0x7, 0x9, 0x2,
    0x2, 0x20d, 0x20e, 0x7, 0x3c, 0x2, 0x2, 0x20e, 0x21a, 0x7, 0x9, 0x2,
    0x2, 0x20f, 0x210, 0x9, 0xe, 0x2, 0x2, 0x210, 0x211, 0x5, 0x3a, 0x1e,
    0x2, 0x211, 0x212, 0x7, 0x33, 0x2, 0x2, 0x212, 0x21a, 0x3, 0x2, 0x2,
    0x2, 0x213, 0x214, 0x7, 0x2d, 0x2, 0x2, 0x214, 0x215, 0x5, 0x3c, 0x1f,
    0x2, 0x215, 0x216, 0x7, 0x2e, 0x2, 0x2, 0x216, 0x21a, 0x3, 0x2, 0x2,
    0x2, 0x217, 0x218, 0x7, 0x35, 0x2, 0x2, 0x218, 0x21a, 0x5, 0x4a, 0x26,
    0x2, 0x219, 0x20b, 0x3, 0x2, 0x2, 0x2, 0x219, 0x20d, 0x3, 0x2, 0x2,
    0x2, 0x219, 0x20f, 0x3, 0x2, 0x2, 0x2, 0x219, 0x213, 0x3, 0x2, 0x2,
    0x2, 0x219, 0x217, 0x3, 0x2, 0x2, 0x2, 0x21a, 0x21d, 0x3, 0x2, 0x2,
    0x2, 0x21b, 0x219, 0x3, 0x2, 0x2, 0x2, 0x21b, 0x21c, 0x3, 0x2, 0x2,
    0x2, 0x21c, 0x24a, 0x3, 0x2, 0x2, 0x2, 0x21d, 0x21b, 0x3, 0x2, 0x2,
    0x2, 0x21e, 0x220, 0x9, 0xf, 0x2, 0x2, 0x21f, 0x221, 0x9, 0xd, 0x2,
    0x2, 0x220, 0x21f, 0x3, 0x2, 0x2, 0x2, 0x220, 0x221, 0x3, 0x2, 0x2,
    0x2, 0x221, 0x233, 0x3, 0x2, 0x2, 0x2, 0x222, 0x234, 0x7, 0x9, 0x2,
    0x2, 0x223, 0x234, 0x7, 0xa, 0x2, 0x2, 0x224, 0x234, 0x7, 0xb, 0x2,
    0x2, 0x225, 0x234, 0x7, 0xc, 0x2, 0x2, 0x226, 0x234, 0x7, 0xd, 0x2,
    0x2, 0x227, 0x234, 0x7, 0x26, 0x2, 0x2, 0x228, 0x234, 0x7, 0x27, 0x2,
    0x2, 0x229, 0x234, 0x7, 0x28, 0x2, 0x2, 0x22a, 0x234, 0x7, 0x29, 0x2,
    0x2, 0x22b, 0x22c, 0x7, 0x2c, 0x2, 0x2, 0x22c, 0x22d, 0x5, 0x36, 0x1c,
    0x2, 0x22d, 0x22e, 0x7, 0x2e, 0x2, 0x2, 0x22e, 0x234, 0x3, 0x2, 0x2,
    0x2, 0x22f, 0x234, 0x5, 0x3e, 0x20, 0x2, 0x230, 0x234, 0x5, 0x48, 0x25,
    0x2, 0x231, 0x234, 0x5, 0x50, 0x29, 0x2, 0x232, 0x234, 0x5, 0x56, 0x2c,
    0x2, 0x233, 0x222, 0x3, 0x2, 0x2, 0x2, 0x233, 0x223, 0x3, 0x2, 0x2,
    0x2, 0x233, 0x224, 0x3, 0x2, 0x2, 0x2, 0x233, 0x225, 0x3, 0x2, 0x2,
    0x2, 0x233, 0x226, 0x3, 0x2, 0x2, 0x2, 0x233, 0x227, 0x3, 0x2, 0x2,
    0x2, 0x233, 0x228, 0x3, 0x2, 0x2, 0x2, 0x233, 0x229, 0x3, 0x2, 0x2,
    0x2, 0x233, 0x22a, 0x3, 0x2, 0x2, 0x2, 0x233, 0x22b, 0x3, 0x2, 0x2,
    0x2, 0x233, 0x22f, 0x3, 0x2, 0x2, 0x2, 0x233, 0x230, 0x3, 0x2, 0x2,
    0x2, 0x233, 0x231, 0x3, 0x2, 0x2, 0x2, 0x233, 0x232, 0x3, 0x2, 0x2,
    0x2, 0x234, 0x245, 0x3, 0x2, 0x2, 0x2, 0x235, 0x236, 0x7, 0x3b, 0x2,
    0x2, 0x236, 0x244, 0x7, 0x9, 0x2, 0x2, 0x237, 0x238, 0x7, 0x3c, 0x2,
    0x2, 0x238, 0x244, 0x7, 0x9, 0x2, 0x2, 0x239, 0x23a, 0x9, 0xe, 0x2,
    0x2, 0x23a, 0x23b, 0x5, 0x3a, 0x1e, 0x2, 0x23b, 0x23c, 0x7, 0x33, 0x2,
    0x2, 0x23c, 0x244, 0x3, 0x2, 0x2, 0x2, 0x23d, 0x23e, 0x7, 0x2d, 0x2,
    0x2, 0x23e, 0x23f, 0x5, 0x3c, 0x1f, 0x2, 0x23f, 0x240, 0x7, 0x2e, 0x2,
    0x2, 0x240, 0x244, 0x3, 0x2, 0x2, 0x2, 0x241, 0x242, 0x7, 0x35, 0x2,
    0x2, 0x242, 0x244, 0x5, 0x4a, 0x26, 0x2, 0x243, 0x235, 0x3, 0x2, 0x2,
    0x2, 0x243, 0x237, 0x3, 0x2, 0x2, 0x2, 0x243, 0x239, 0x3, 0x2, 0x2,
    0x2, 0x243, 0x23d, 0x3, 0x2, 0x2, 0x2, 0x243, 0x241, 0x3, 0x2, 0x2,
    0x2, 0x244, 0x247, 0x3, 0x2, 0x2, 0x2, 0x245, 0x243, 0x3, 0x2, 0x2,
    0x2, 0x245, 0x246, 0x3, 0x2, 0x2, 0x2, 0x246, 0x249, 0x3, 0x2, 0x2,
    0x2, 0x247, 0x245, 0x3, 0x2, 0x2, 0x2, 0x248, 0x21e, 0x3, 0x2, 0x2,
    0x2, 0x249, 0x24c, 0x3, 0x2, 0x2, 0x2, 0x24a, 0x248, 0x3, 0x2, 0x2,
    0x2, 0x24a, 0x24b, 0x3, 0x2, 0x2, 0x2, 0x24b, 0x39, 0x3, 0x2, 0x2, 0x2,
    0x24c, 0x24a, 0x3, 0x2, 0x2, 0x2, 0x24d, 0x258, 0x5, 0x36, 0x1c, 0x2,
    0x24e, 0x250, 0x7, 0x3a, 0x2, 0x2, 0x24f, 0x251, 0x5, 0x36, 0x1c, 0x2,
    0x250, 0x24f, 0x3, 0x2, 0x2, 0x2, 0x250, 0x251, 0x3, 0x2, 0x2, 0x2,
    0x251, 0x256, 0x3, 0x2, 0x2, 0x2, 0x252, 0x254, 0x7, 0x3a, 0x2, 0x2,
    0x253, 0x255, 0x5, 0x36, 0x1c, 0x2, 0x254, 0x253, 0x3, 0x2, 0x2, 0x2,
    0x254, 0x255, 0x3, 0x2, 0x2, 0x2, 0x255, 0x257, 0x3, 0x2, 0x2, 0x2,
    0x256, 0x252, 0x3, 0x2, 0x2, 0x2, 0x256, 0x257, 0x3, 0x2, 0x2, 0x2,
    0x257, 0x259, 0x3, 0x2, 0x2, 0x2, 0x258, 0x24e, 0x3, 0x2, 0x2, 0x2,
    0x258, 0x259, 0x3, 0x2, 0x2, 0x2, 0x259, 0x265, 0x3, 0x2, 0x2, 0x2,
    0x25a, 0x25c, 0x7, 0x3a, 0x2, 0x2, 0x25b, 0x25d, 0x5, 0x36, 0x1c, 0x2,
    0x25c, 0x25b, 0x3, 0x2, 0x2, 0x2, 0x25c, 0x25d, 0x3, 0x2, 0x2, 0x2,
    0x25d, 0x262, 0x3, 0x2, 0x2, 0x2, 0x25e, 0x260, 0x7, 0x3a, 0x2, 0x2,
    0x25f, 0x261, 0x5, 0x36, 0x1c, 0x2, 0x260, 0x25f, 0x3, 0x2, 0x2, 0x2,
    0x260, 0x261, 0x3, 0x2, 0x2, 0x2, 0x261, 0x263, 0x3, 0x2, 0x2, 0x2,
    0x262, 0x25e, 0x3, 0x2, 0x2, 0x2, 0x262, 0x263, 0x3, 0x2, 0x2, 0x2,
    0x263, 0x265, 0x3, 0x2, 0x2, 0x2, 0x264, 0x24d, 0x3, 0x2, 0x2, 0x2,
    0x264, 0x25a, 0x3, 0x2, 0x2, 0x2, 0x264, 0x265, 0x3, 0x2, 0x2, 0x2,
    0x265, 0x3b, 0x3, 0x2, 0x2, 0x2, 0x266, 0x268, 0x9, 0x3, 0x2, 0x2, 0x267,
    0x266, 0x3, 0x2, 0x2, 0x2, 0x268, 0x269, 0x3, 0x2, 0x2, 0x2, 0x269,
    0x267, 0x3, 0x2, 0x2, 0x2, 0x269, 0x26a, 0x3, 0x2, 0x2, 0x2, 0x26a,
    0x27b, 0x3, 0x2, 0x2, 0x2, 0x26b, 0x26e, 0x5, 0x36, 0x1c, 0x2, 0x26c,
    0x26d, 0x7, 0x42, 0x2, 0x2, 0x26d, 0x26f, 0x5, 0x36, 0x1c, 0x2, 0x26e,
    0x26c, 0x3, 0x2, 0x2, 0x2, 0x26e, 0x26f, 0x3, 0x2, 0x2, 0x2, 0x26f,
    0x271, 0x3, 0x2, 0x2, 0x2, 0x270, 0x272, 0x7, 0x39, 0x2, 0x2, 0x271,
    0x270, 0x3, 0x2, 0x2, 0x2, 0x271, 0x272, 0x3, 0x2, 0x2, 0x2, 0x272,
    0x276, 0x3, 0x2, 0x2, 0x2, 0x273, 0x275, 0x9, 0x3, 0x2, 0x2, 0x274,
    0x273, 0x3, 0x2, 0x2, 0x2, 0x275, 0x278, 0x3, 0x2, 0x2, 0x2, 0x276,
    0x274, 0x3, 0x2, 0x2, 0x2, 0x276, 0x277, 0x3, 0x2, 0x2, 0x2, 0x277,
    0x27a, 0x3, 0x2, 0x2, 0x2, 0x278, 0x276, 0x3, 0x2, 0x2, 0x2, 0x279,
    0x26b, 0x3, 0x2, 0x2, 0x2, 0x27a, 0x27d, 0x3, 0x2, 0x2, 0x2, 0x27b,
    0x279, 0x3, 0x2, 0x2, 0x2, 0x27b, 0x27c, 0x3, 0x2, 0x2, 0x2, 0x27c,
    0x28b, 0x3, 0x2, 0x2, 0x2, 0x27d, 0x27b, 0x3, 0x2, 0x2, 0x2, 0x27e,
    0x281, 0x5, 0x36, 0x1c, 0x2, 0x27f, 0x280, 0x7, 0x42, 0x2, 0x2, 0x280,
    0x282, 0x5, 0x36, 0x1c, 0x2, 0x281, 0x27f, 0x3, 0x2, 0x2, 0x2, 0x281,
    0x282, 0x3, 0x2, 0x2, 0x2, 0x282, 0x284, 0x3, 0x2, 0x2, 0x2, 0x283,
    0x285, 0x7, 0x39, 0x2, 0x2, 0x284, 0x283, 0x3, 0x2, 0x2, 0x2, 0x284,
    0x285, 0x3, 0x2, 0x2, 0x2, 0x285, 0x287, 0x3, 0x2, 0x2, 0x2, 0x286,
    0x27e, 0x3, 0x2, 0x2, 0x2, 0x287, 0x288, 0x3, 0x2, 0x2, 0x2, 0x288,
    0x286, 0x3, 0x2, 0x2, 0x2, 0x288, 0x289, 0x3, 0x2, 0x2, 0x2, 0x289,
    0x28b, 0x3, 0x2, 0x2, 0x2, 0x28a, 0x267, 0x3, 0x2, 0x2, 0x2, 0x28a,
    0x286, 0x3, 0x2, 0x2, 0x2, 0x28a, 0x28b, 0x3, 0x2, 0x2, 0x2, 0x28b,
    0x3d, 0x3, 0x2, 0x2, 0x2, 0x28c, 0x290, 0x7, 0x2f, 0x2, 0x2, 0x28d,
    0x28f, 0x9, 0x3, 0x2, 0x2, 0x28e, 0x28d, 0x3, 0x2, 0x2, 0x2, 0x28f,
    0x292, 0x3, 0x2, 0x2, 0x2, 0x290, 0x28e, 0x3, 0x2, 0x2, 0x2, 0x290,
    0x291, 0x3, 0x2, 0x2, 0x2, 0x291, 0x2a4, 0x3, 0x2, 0x2, 0x2, 0x292,
    0x290, 0x3, 0x2, 0x2, 0x2, 0x293, 0x294, 0x7, 0x51, 0x2, 0x2, 0x294,
    0x298, 0x5, 0x36, 0x1c, 0x2, 0x295, 0x298, 0x5, 0x40, 0x21, 0x2, 0x296,
    0x298, 0x5, 0x36, 0x1c, 0x2, 0x297, 0x293, 0x3, 0x2, 0x2, 0x2, 0x297,
    0x295, 0x3, 0x2, 0x2, 0x2, 0x297, 0x296, 0x3, 0x2, 0x2, 0x2, 0x298,
    0x29a, 0x3, 0x2, 0x2, 0x2, 0x299, 0x29b, 0x7, 0x39, 0x2, 0x2, 0x29a,
    0x299, 0x3, 0x2, 0x2, 0x2, 0x29a, 0x29b, 0x3, 0x2, 0x2, 0x2, 0x29b,
    0x29f, 0x3, 0x2, 0x2, 0x2, 0x29c, 0x29e, 0x9, 0x3, 0x2, 0x2, 0x29d,
    0x29c, 0x3, 0x2, 0x2, 0x2, 0x29e, 0x2a1, 0x3, 0x2, 0x2, 0x2, 0x29f,
    0x29d, 0x3, 0x2, 0x2, 0x2, 0x29f, 0x2a0, 0x3, 0x2, 0x2, 0x2, 0x2a0,
    0x2a3, 0x3, 0x2, 0x2, 0x2, 0x2a1, 0x29f, 0x3, 0x2, 0x2, 0x2, 0x2a2,
    0x297, 0x3, 0x2, 0x2, 0x2, 0x2a3, 0x2a6, 0x3, 0x2, 0x2, 0x2, 0x2a4,
    0x2a2, 0x3, 0x2, 0x2, 0x2, 0x2a4, 0x2a5, 0x3, 0x2, 0x2, 0x2, 0x2a5,
    0x2a8, 0x3, 0x2, 0x2, 0x2, 0x2a6, 0x2a4, 0x3, 0x2, 0x2, 0x2, 0x2a7,
    0x2a9, 0x5, 0x44, 0x23, 0x2, 0x2a8, 0x2a7, 0x3, 0x2, 0x2, 0x2, 0x2a8,
    0x2a9, 0x3, 0x2, 0x2, 0x2, 0x2a9, 0x2aa, 0x3, 0x2, 0x2, 0x2, 0x2aa,
    0x2ab, 0x7, 0x33, 0x2, 0x2, 0x2ab, 0x3f, 0x3, 0x2, 0x2, 0x2, 0x2ac,
    0x2ad, 0x7, 0x17, 0x2, 0x2, 0x2ad, 0x2ae, 0x5, 0x36, 0x1c, 0x2, 0x2ae,
    0x2af, 0x7, 0x3a, 0x2, 0x2, 0x2af, 0x2b1, 0x3, 0x2, 0x2, 0x2, 0x2b0,
    0x2ac, 0x3, 0x2, 0x2, 0x2, 0x2b1, 0x2b2, 0x3, 0x2, 0x2, 0x2, 0x2b2,
    0x2b0, 0x3, 0x2, 0x2, 0x2, 0x2b2, 0x2b3, 0x3, 0x2, 0x2, 0x2, 0x2b3,
    0x2b4, 0x3, 0x2, 0x2, 0x2, 0x2b4, 0x2cf, 0x5, 0x42, 0x22, 0x2, 0x2b5,
    0x2b7, 0x7, 0x4, 0x2, 0x2, 0x2b6, 0x2b5, 0x3, 0x2, 0x2, 0x2, 0x2b6,
    0x2b7, 0x3, 0x2, 0x2, 0x2, 0x2b7, 0x2b8, 0x3, 0x2, 0x2, 0x2, 0x2b8,
    0x2b9, 0x7, 0x19, 0x2, 0x2, 0x2b9, 0x2ba, 0x5, 0x36, 0x1c, 0x2, 0x2ba,
    0x2bb, 0x7, 0x3a, 0x2, 0x2, 0x2bb, 0x2c2, 0x3, 0x2, 0x2, 0x2, 0x2bc,
    0x2be, 0x7, 0x5, 0x2, 0x2, 0x2bd, 0x2bc, 0x3, 0x2, 0x2, 0x2, 0x2bd,
    0x2be, 0x3, 0x2, 0x2, 0x2, 0x2be, 0x2bf, 0x3, 0x2, 0x2, 0x2, 0x2bf,
    0x2c0, 0x7, 0x1a, 0x2, 0x2, 0x2c0, 0x2c2, 0x7, 0x3a, 0x2, 0x2, 0x2c1,
    0x2b6, 0x3, 0x2, 0x2, 0x2, 0x2c1, 0x2bd, 0x3, 0x2, 0x2, 0x2, 0x2c2,
    0x2c9, 0x3, 0x2, 0x2, 0x2, 0x2c3, 0x2c4, 0x7, 0x17, 0x2, 0x2, 0x2c4,
    0x2c5, 0x5, 0x36, 0x1c, 0x2, 0x2c5, 0x2c6, 0x7, 0x3a, 0x2, 0x2, 0x2c6,
    0x2c8, 0x3, 0x2, 0x2, 0x2, 0x2c7, 0x2c3, 0x3, 0x2, 0x2, 0x2, 0x2c8,
    0x2cb, 0x3, 0x2, 0x2, 0x2, 0x2c9, 0x2c7, 0x3, 0x2, 0x2, 0x2, 0x2c9,
    0x2ca, 0x3, 0x2, 0x2, 0x2, 0x2ca, 0x2cc, 0x3, 0x2, 0x2, 0x2, 0x2cb,
    0x2c9, 0x3, 0x2, 0x2, 0x2, 0x2cc, 0x2ce, 0x5, 0x42, 0x22, 0x2, 0x2cd,
    0x2c1, 0x3, 0x2, 0x2, 0x2, 0x2ce, 0x2d1, 0x3, 0x2, 0x2, 0x2, 0x2cf,
    0x2cd, 0x3, 0x2, 0x2, 0x2, 0x2cf, 0x2d0, 0x3, 0x2, 0x2, 0x2, 0x2d0,
    0x41, 0x3, 0x2, 0x2, 0x2, 0x2d1, 0x2cf, 0x3, 0x2, 0x2, 0x2, 0x2d2, 0x2d3,
    0x7, 0x3, 0x2, 0x2, 0x2d3, 0x2e0, 0x7, 0x6, 0x2, 0x2, 0x2d4, 0x2d5,
    0x7, 0x51, 0x2, 0x2, 0x2d5, 0x2d9, 0x5, 0x36, 0x1c, 0x2, 0x2d6, 0x2d9,
    0x5, 0x40, 0x21, 0x2, 0x2d7, 0x2d9, 0x5, 0x36, 0x1c, 0x2, 0x2d8, 0x2d4,
    0x3, 0x2, 0x2, 0x2, 0x2d8, 0x2d6, 0x3, 0x2, 0x2, 0x2, 0x2d8, 0x2d7,
    0x3, 0x2, 0x2, 0x2, 0x2d9, 0x2db, 0x3, 0x2, 0x2, 0x2, 0x2da, 0x2dc,
    0x7, 0x39, 0x2, 0x2, 0x2db, 0x2da, 0x3, 0x2, 0x2, 0x2, 0x2db, 0x2dc,
    0x3, 0x2, 0x2, 0x2, 0x2dc, 0x2de, 0x3, 0x2, 0x2, 0x2, 0x2dd, 0x2df,
    0x7, 0x3, 0x2, 0x2, 0x2de, 0x2dd, 0x3, 0x2, 0x2, 0x2, 0x2de, 0x2df,
    0x3, 0x2, 0x2, 0x2, 0x2df, 0x2e1, 0x3, 0x2, 0x2, 0x2, 0x2e0, 0x2d8,
    0x3, 0x2, 0x2, 0x2, 0x2e1, 0x2e2, 0x3, 0x2, 0x2, 0x2, 0x2e2, 0x2e0,
    0x3, 0x2, 0x2, 0x2, 0x2e2, 0x2e3, 0x3, 0x2, 0x2, 0x2, 0x2e3, 0x2e4,
    0x3, 0x2, 0x2, 0x2, 0x2e4, 0x2e5, 0x7, 0x7, 0x2, 0x2, 0x2e5, 0x2eb,
    0x3, 0x2, 0x2, 0x2, 0x2e6, 0x2e8, 0x7, 0x51, 0x2, 0x2, 0x2e7, 0x2e6,
    0x3, 0x2, 0x2, 0x2, 0x2e7, 0x2e8, 0x3, 0x2, 0x2, 0x2, 0x2e8, 0x2e9,
    0x3, 0x2, 0x2, 0x2, 0x2e9, 0x2eb, 0x5, 0x36, 0x1c, 0x2, 0x2ea, 0x2d2,
    0x3, 0x2, 0x2, 0x2, 0x2ea, 0x2e7, 0x3, 0x2, 0x2, 0x2, 0x2eb, 0x43, 0x3,
    0x2, 0x2, 0x2, 0x2ec, 0x2f5, 0x5, 0x46, 0x24, 0x2, 0x2ed, 0x2f4, 0x5,
    0x46, 0x24, 0x2, 0x2ee, 0x2ef, 0x7, 0x17, 0x2, 0x2, 0x2ef, 0x2f4, 0x5,
    0x36, 0x1c, 0x2, 0x2f0, 0x2f4, 0x7, 0x3, 0x2, 0x2, 0x2f1, 0x2f4, 0x7,
    0x6, 0x2, 0x2, 0x2f2, 0x2f4, 0x7, 0x7, 0x2, 0x2, 0x2f3, 0x2ed, 0x3,
    0x2, 0x2, 0x2, 0x2f3, 0x2ee, 0x3, 0x2, 0x2, 0x2, 0x2f3, 0x2f0, 0x3,
    0x2, 0x2, 0x2, 0x2f3, 0x2f1, 0x3, 0x2, 0x2, 0x2, 0x2f3, 0x2f2, 0x3,
    0x2, 0x2, 0x2, 0x2f4, 0x2f7, 0x3, 0x2, 0x2, 0x2, 0x2f5, 0x2f3, 0x3,
    0x2, 0x2, 0x2, 0x2f5, 0x2f6, 0x3, 0x2, 0x2, 0x2, 0x2f6, 0x45, 0x3, 0x2,
    0x2, 0x2, 0x2f7, 0x2f5, 0x3, 0x2, 0x2, 0x2, 0x2f8, 0x2f9, 0x7, 0x15,
    0x2, 0x2, 0x2f9, 0x2fe, 0x5, 0x5a, 0x2e, 0x2, 0x2fa, 0x2fb, 0x7, 0x39,
    0x2, 0x2, 0x2fb, 0x2fd, 0x5, 0x5a, 0x2e, 0x2, 0x2fc, 0x2fa, 0x3, 0x2,
    0x2, 0x2, 0x2fd, 0x300, 0x3, 0x2, 0x2, 0x2, 0x2fe, 0x2fc, 0x3, 0x2,
    0x2, 0x2, 0x2fe, 0x2ff, 0x3, 0x2, 0x2, 0x2, 0x2ff, 0x301, 0x3, 0x2,
    0x2, 0x2, 0x300, 0x2fe, 0x3, 0x2, 0x2, 0x2, 0x301, 0x302, 0x7, 0x1e,
    0x2, 0x2, 0x302, 0x305, 0x5, 0x38, 0x1d, 0x2, 0x303, 0x304, 0x7, 0x18,
    0x2, 0x2, 0x304, 0x306, 0x5, 0x36, 0x1c, 0x2, 0x305, 0x303, 0x3, 0x2,
    0x2, 0x2, 0x305, 0x306, 0x3, 0x2, 0x2, 0x2, 0x306, 0x47, 0x3, 0x2, 0x2,
    0x2, 0x307, 0x308, 0x7, 0x34, 0x2, 0x2, 0x308, 0x309, 0x5, 0x4a, 0x26,
    0x2, 0x309, 0x49, 0x3, 0x2, 0x2, 0x2, 0x30a, 0x30c, 0x9, 0x3, 0x2, 0x2,
    0x30b, 0x30a, 0x3, 0x2, 0x2, 0x2, 0x30c, 0x30d, 0x3, 0x2, 0x2, 0x2,
    0x30d, 0x30b, 0x3, 0x2, 0x2, 0x2, 0x30d, 0x30e, 0x3, 0x2, 0x2, 0x2,
    0x30e, 0x324, 0x3, 0x2, 0x2, 0x2, 0x30f, 0x310, 0x7, 0x52, 0x2, 0x2,
    0x310, 0x318, 0x5, 0x36, 0x1c, 0x2, 0x311, 0x318, 0x5, 0x4c, 0x27, 0x2,
    0x312, 0x315, 0x5, 0x36, 0x1c, 0x2, 0x313, 0x314, 0x9, 0x10, 0x2, 0x2,
    0x314, 0x316, 0x5, 0x36, 0x1c, 0x2, 0x315, 0x313, 0x3, 0x2, 0x2, 0x2,
    0x315, 0x316, 0x3, 0x2, 0x2, 0x2, 0x316, 0x318, 0x3, 0x2, 0x2, 0x2,
    0x317, 0x30f, 0x3, 0x2, 0x2, 0x2, 0x317, 0x311, 0x3, 0x2, 0x2, 0x2,
    0x317, 0x312, 0x3, 0x2, 0x2, 0x2, 0x318, 0x31a, 0x3, 0x2, 0x2, 0x2,
    0x319, 0x31b, 0x7, 0x39, 0x2, 0x2, 0x31a, 0x319, 0x3, 0x2, 0x2, 0x2,
    0x31a, 0x31b, 0x3, 0x2, 0x2, 0x2, 0x31b, 0x31f, 0x3, 0x2, 0x2, 0x2,
    0x31c, 0x31e, 0x9, 0x3, 0x2, 0x2, 0x31d, 0x31c, 0x3, 0x2, 0x2, 0x2,
    0x31e, 0x321, 0x3, 0x2, 0x2, 0x2, 0x31f, 0x31d, 0x3, 0x2, 0x2, 0x2,
    0x31f, 0x320, 0x3, 0x2, 0x2, 0x2, 0x320, 0x323, 0x3, 0x2, 0x2, 0x2,
    0x321, 0x31f, 0x3, 0x2, 0x2, 0x2, 0x322, 0x317, 0x3, 0x2, 0x2, 0x2,
    0x323, 0x326, 0x3, 0x2, 0x2, 0x2, 0x324, 0x322, 0x3, 0x2, 0x2, 0x2,
    0x324, 0x325, 0x3, 0x2, 0x2, 0x2, 0x325, 0x33f, 0x3, 0x2, 0x2, 0x2,
    0x326, 0x324, 0x3, 0x2, 0x2, 0x2, 0x327, 0x328, 0x7, 0x52, 0x2, 0x2,
    0x328, 0x330, 0x5, 0x36, 0x1c, 0x2, 0x329, 0x330, 0x5, 0x4c, 0x27, 0x2,
    0x32a, 0x32d, 0x5, 0x36, 0x1c, 0x2, 0x32b, 0x32c, 0x9, 0x10, 0x2, 0x2,
    0x32c, 0x32e, 0x5, 0x36, 0x1c, 0x2, 0x32d, 0x32b, 0x3, 0x2, 0x2, 0x2,
    0x32d, 0x32e, 0x3, 0x2, 0x2, 0x2, 0x32e, 0x330, 0x3, 0x2, 0x2, 0x2,
    0x32f, 0x327, 0x3, 0x2, 0x2, 0x2, 0x32f, 0x329, 0x3, 0x2, 0x2, 0x2,
    0x32f, 0x32a, 0x3, 0x2, 0x2, 0x2, 0x330, 0x332, 0x3, 0x2, 0x2, 0x2,
    0x331, 0x333, 0x7, 0x39, 0x2, 0x2, 0x332, 0x331, 0x3, 0x2, 0x2, 0x2,
    0x332, 0x333, 0x3, 0x2, 0x2, 0x2, 0x333, 0x335, 0x3, 0x2, 0x2, 0x2,
    0x334, 0x32f, 0x3, 0x2, 0x2, 0x2, 0x335, 0x336, 0x3, 0x2, 0x2, 0x2,
    0x336, 0x334, 0x3, 0x2, 0x2, 0x2, 0x336, 0x337, 0x3, 0x2, 0x2, 0x2,
    0x337, 0x33b, 0x3, 0x2, 0x2, 0x2, 0x338, 0x33a, 0x9, 0x3, 0x2, 0x2,
    0x339, 0x338, 0x3, 0x2, 0x2, 0x2, 0x33a, 0x33d, 0x3, 0x2, 0x2, 0x2,
    0x33b, 0x339, 0x3, 0x2, 0x2, 0x2, 0x33b, 0x33c, 0x3, 0x2, 0x2, 0x2,
    0x33c, 0x33f, 0x3, 0x2, 0x2, 0x2, 0x33d, 0x33b, 0x3, 0x2, 0x2, 0x2,
    0x33e, 0x30b, 0x3, 0x2, 0x2, 0x2, 0x33e, 0x334, 0x3, 0x2, 0x2, 0x2,
    0x33e, 0x33f, 0x3, 0x2, 0x2, 0x2, 0x33f, 0x341, 0x3, 0x2, 0x2, 0x2,
    0x340, 0x342, 0x5, 0x44, 0x23, 0x2, 0x341, 0x340, 0x3, 0x2, 0x2, 0x2,
    0x341, 0x342, 0x3, 0x2, 0x2, 0x2, 0x342, 0x343, 0x3, 0x2, 0x2, 0x2,
    0x343, 0x344, 0x7, 0x38, 0x2, 0x2, 0x344, 0x4b, 0x3, 0x2, 0x2, 0x2,
    0x345, 0x346, 0x7, 0x17, 0x2, 0x2, 0x346, 0x347, 0x5, 0x36, 0x1c, 0x2,
    0x347, 0x348, 0x7, 0x3a, 0x2, 0x2, 0x348, 0x34a, 0x3, 0x2, 0x2, 0x2,
    0x349, 0x345, 0x3, 0x2, 0x2, 0x2, 0x34a, 0x34b, 0x3, 0x2, 0x2, 0x2,
    0x34b, 0x349, 0x3, 0x2, 0x2, 0x2, 0x34b, 0x34c, 0x3, 0x2, 0x2, 0x2,
    0x34c, 0x34d, 0x3, 0x2, 0x2, 0x2, 0x34d, 0x368, 0x5, 0x4e, 0x28, 0x2,
    0x34e, 0x350, 0x7, 0x4, 0x2, 0x2, 0x34f, 0x34e, 0x3, 0x2, 0x2, 0x2,
    0x34f, 0x350, 0x3, 0x2, 0x2, 0x2, 0x350, 0x351, 0x3, 0x2, 0x2, 0x2,
    0x351, 0x352, 0x7, 0x19, 0x2, 0x2, 0x352, 0x353, 0x5, 0x36, 0x1c, 0x2,
    0x353, 0x354, 0x7, 0x3a, 0x2, 0x2, 0x354, 0x35b, 0x3, 0x2, 0x2, 0x2,
    0x355, 0x357, 0x7, 0x5, 0x2, 0x2, 0x356, 0x355, 0x3, 0x2, 0x2, 0x2,
    0x356, 0x357, 0x3, 0x2, 0x2, 0x2, 0x357, 0x358, 0x3, 0x2, 0x2, 0x2,
    0x358, 0x359, 0x7, 0x1a, 0x2, 0x2, 0x359, 0x35b, 0x7, 0x3a, 0x2, 0x2,
    0x35a, 0x34f, 0x3, 0x2, 0x2, 0x2, 0x35a, 0x356, 0x3, 0x2, 0x2, 0x2,
    0x35b, 0x362, 0x3, 0x2, 0x2, 0x2, 0x35c, 0x35d, 0x7, 0x17, 0x2, 0x2,
    0x35d, 0x35e, 0x5, 0x36, 0x1c, 0x2, 0x35e, 0x35f, 0x7, 0x3a, 0x2, 0x2,
    0x35f, 0x361, 0x3, 0x2, 0x2, 0x2, 0x360, 0x35c, 0x3, 0x2, 0x2, 0x2,
    0x361, 0x364, 0x3, 0x2, 0x2, 0x2, 0x362, 0x360, 0x3, 0x2, 0x2, 0x2,
    0x362, 0x363, 0x3, 0x2, 0x2, 0x2, 0x363, 0x365, 0x3, 0x2, 0x2, 0x2,
    0x364, 0x362, 0x3, 0x2, 0x2, 0x2, 0x365, 0x367, 0x5, 0x4e, 0x28, 0x2,
    0x366, 0x35a, 0x3, 0x2, 0x2, 0x2, 0x367, 0x36a, 0x3, 0x2, 0x2, 0x2,
    0x368, 0x366, 0x3, 0x2, 0x2, 0x2, 0x368, 0x369, 0x3, 0x2, 0x2, 0x2,
    0x369, 0x4d, 0x3, 0x2, 0x2, 0x2, 0x36a, 0x368, 0x3, 0x2, 0x2, 0x2, 0x36b,
    0x36c, 0x7, 0x3, 0x2, 0x2, 0x36c, 0x37c, 0x7, 0x6, 0x2, 0x2, 0x36d,
    0x36e, 0x7, 0x52, 0x2, 0x2, 0x36e, 0x375, 0x5, 0x38, 0x1d, 0x2, 0x36f,
    0x375, 0x5, 0x4c, 0x27, 0x2, 0x370, 0x371, 0x5, 0x36, 0x1c, 0x2, 0x371,
    0x372, 0x9, 0x10, 0x2, 0x2, 0x372, 0x373, 0x5, 0x36, 0x1c, 0x2, 0x373,
    0x375, 0x3, 0x2, 0x2, 0x2, 0x374, 0x36d, 0x3, 0x2, 0x2, 0x2, 0x374,
    0x36f, 0x3, 0x2, 0x2, 0x2, 0x374, 0x370, 0x3, 0x2, 0x2, 0x2, 0x375,
    0x377, 0x3, 0x2, 0x2, 0x2, 0x376, 0x378, 0x7, 0x39, 0x2, 0x2, 0x377,
    0x376, 0x3, 0x2, 0x2, 0x2, 0x377, 0x378, 0x3, 0x2, 0x2, 0x2, 0x378,
    0x37a, 0x3, 0x2, 0x2, 0x2, 0x379, 0x37b, 0x7, 0x3, 0x2, 0x2, 0x37a,
    0x379, 0x3, 0x2, 0x2, 0x2, 0x37a, 0x37b, 0x3, 0x2, 0x2, 0x2, 0x37b,
    0x37d, 0x3, 0x2, 0x2, 0x2, 0x37c, 0x374, 0x3, 0x2, 0x2, 0x2, 0x37d,
    0x37e, 0x3, 0x2, 0x2, 0x2, 0x37e, 0x37c, 0x3, 0x2, 0x2, 0x2, 0x37e,
    0x37f, 0x3, 0x2, 0x2, 0x2, 0x37f, 0x380, 0x3, 0x2, 0x2, 0x2, 0x380,
    0x381, 0x7, 0x7, 0x2, 0x2, 0x381, 0x389, 0x3, 0x2, 0x2, 0x2, 0x382,
    0x383, 0x7, 0x52, 0x2, 0x2, 0x383, 0x389, 0x5, 0x38, 0x1d, 0x2, 0x384,
    0x385, 0x5, 0x36, 0x1c, 0x2, 0x385, 0x386, 0x9, 0x10, 0x2, 0x2, 0x386,
    0x387, 0x5, 0x36, 0x1c, 0x2, 0x387, 0x389, 0x3, 0x2, 0x2, 0x2, 0x388,
    0x36b, 0x3, 0x2, 0x2, 0x2, 0x388, 0x382, 0x3, 0x2, 0x2, 0x2, 0x388,
    0x384, 0x3, 0x2, 0x2, 0x2, 0x389, 0x4f, 0x3, 0x2, 0x2, 0x2, 0x38a, 0x3b1,
    0x7, 0x20, 0x2, 0x2, 0x38b, 0x38f, 0x7, 0x36, 0x2, 0x2, 0x38c, 0x38e,
    0x9, 0x3, 0x2, 0x2, 0x38d, 0x38c, 0x3, 0x2, 0x2, 0x2, 0x38e, 0x391,
    0x3, 0x2, 0x2, 0x2, 0x38f, 0x38d, 0x3, 0x2, 0x2, 0x2, 0x38f, 0x390,
    0x3, 0x2, 0x2, 0x2, 0x390, 0x39e, 0x3, 0x2, 0x2, 0x2, 0x391, 0x38f,
    0x3, 0x2, 0x2, 0x2, 0x392, 0x394, 0x5, 0x20, 0x11, 0x2, 0x393, 0x395,
    0x7, 0x39, 0x2, 0x2, 0x394, 0x393, 0x3, 0x2, 0x2, 0x2, 0x394, 0x395,
    0x3, 0x2, 0x2, 0x2, 0x395, 0x399, 0x3, 0x2, 0x2, 0x2, 0x396, 0x398,
    0x9, 0x3, 0x2, 0x2, 0x397, 0x396, 0x3, 0x2, 0x2, 0x2, 0x398, 0x39b,
    0x3, 0x2, 0x2, 0x2, 0x399, 0x397, 0x3, 0x2, 0x2, 0x2, 0x399, 0x39a,
    0x3, 0x2, 0x2, 0x2, 0x39a, 0x39d, 0x3, 0x2, 0x2, 0x2, 0x39b, 0x399,
    0x3, 0x2, 0x2, 0x2, 0x39c, 0x392, 0x3, 0x2, 0x2, 0x2, 0x39d, 0x3a0,
    0x3, 0x2, 0x2, 0x2, 0x39e, 0x39c, 0x3, 0x2, 0x2, 0x2, 0x39e, 0x39f,
    0x3, 0x2, 0x2, 0x2, 0x39f, 0x3a1, 0x3, 0x2, 0x2, 0x2, 0x3a0, 0x39e,
    0x3, 0x2, 0x2, 0x2, 0x3a1, 0x3a2, 0x7, 0x38, 0x2, 0x2, 0x3a2, 0x3a3,
    0x7, 0x40, 0x2, 0x2, 0x3a3, 0x3b2, 0x5, 0x32, 0x1a, 0x2, 0x3a4, 0x3a6,
    0x5, 0x20, 0x11, 0x2, 0x3a5, 0x3a7, 0x7, 0x39, 0x2, 0x2, 0x3a6, 0x3a5,
    0x3, 0x2, 0x2, 0x2, 0x3a6, 0x3a7, 0x3, 0x2, 0x2, 0x2, 0x3a7, 0x3a9,
    0x3, 0x2, 0x2, 0x2, 0x3a8, 0x3a4, 0x3, 0x2, 0x2, 0x2, 0x3a9, 0x3ac,
    0x3, 0x2, 0x2, 0x2, 0x3aa, 0x3a8, 0x3, 0x2, 0x2, 0x2, 0x3aa, 0x3ab,
    0x3, 0x2, 0x2, 0x2, 0x3ab, 0x3af, 0x3, 0x2, 0x2, 0x2, 0x3ac, 0x3aa,
    0x3, 0x2, 0x2, 0x2, 0x3ad, 0x3ae, 0x7, 0x40, 0x2, 0x2, 0x3ae, 0x3b0,
    0x5, 0x32, 0x1a, 0x2, 0x3af, 0x3ad, 0x3, 0x2, 0x2, 0x2, 0x3af, 0x3b0,
    0x3, 0x2, 0x2, 0x2, 0x3b0, 0x3b2, 0x3, 0x2, 0x2, 0x2, 0x3b1, 0x38b,
    0x3, 0x2, 0x2, 0x2, 0x3b1, 0x3aa, 0x3, 0x2, 0x2, 0x2, 0x3b2, 0x3b3,
    0x3, 0x2, 0x2, 0x2, 0x3b3, 0x3ba, 0x7, 0x37, 0x2, 0x2, 0x3b4, 0x3b9,
    0x5, 0x52, 0x2a, 0x2, 0x3b5, 0x3b9, 0x7, 0x3, 0x2, 0x2, 0x3b6, 0x3b9,
    0x7, 0x6, 0x2, 0x2, 0x3b7, 0x3b9, 0x7, 0x7, 0x2, 0x2, 0x3b8, 0x3b4,
    0x3, 0x2, 0x2, 0x2, 0x3b8, 0x3b5, 0x3, 0x2, 0x2, 0x2, 0x3b8, 0x3b6,
    0x3, 0x2, 0x2, 0x2, 0x3b8, 0x3b7, 0x3, 0x2, 0x2, 0x2, 0x3b9, 0x3bc,
    0x3, 0x2, 0x2, 0x2, 0x3ba, 0x3b8, 0x3, 0x2, 0x2, 0x2, 0x3ba, 0x3bb,
    0x3, 0x2, 0x2, 0x2, 0x3bb, 0x3bd, 0x3, 0x2, 0x2, 0x2, 0x3bc, 0x3ba,
    0x3, 0x2, 0x2, 0x2, 0x3bd, 0x3be, 0x7, 0x38, 0x2, 0x2, 0x3be, 0x51,
    0x3, 0x2, 0x2, 0x2, 0x3bf, 0x3c7, 0x5, 0xa, 0x6, 0x2, 0x3c0, 0x3c7,
    0x5, 0xc, 0x7, 0x2, 0x3c1, 0x3c7, 0x5, 0xe, 0x8, 0x2, 0x3c2, 0x3c7,
    0x5, 0x10, 0x9, 0x2, 0x3c3, 0x3c7, 0x5, 0x12, 0xa, 0x2, 0x3c4, 0x3c7,
    0x5, 0x54, 0x2b, 0x2, 0x3c5, 0x3c7, 0x5, 0x1c, 0xf, 0x2, 0x3c6, 0x3bf,
    0x3, 0x2, 0x2, 0x2, 0x3c6, 0x3c0, 0x3, 0x2, 0x2, 0x2, 0x3c6, 0x3c1,
    0x3, 0x2, 0x2, 0x2, 0x3c6, 0x3c2, 0x3, 0x2, 0x2, 0x2, 0x3c6, 0x3c3,
    0x3, 0x2, 0x2, 0x2, 0x3c6, 0x3c4, 0x3, 0x2, 0x2, 0x2, 0x3c6, 0x3c5,
    0x3, 0x2, 0x2, 0x2, 0x3c7, 0x53, 0x3, 0x2, 0x2, 0x2, 0x3c8, 0x3c9, 0x9,
    0x5, 0x2, 0x2, 0x3c9, 0x3cb, 0x5, 0x5a, 0x2e, 0x2, 0x3ca, 0x3cc, 0x5,
    0x1e, 0x10, 0x2, 0x3cb, 0x3ca, 0x3, 0x2, 0x2, 0x2, 0x3cb, 0x3cc, 0x3,
    0x2, 0x2, 0x2, 0x3cc, 0x3d1, 0x3, 0x2, 0x2, 0x2, 0x3cd, 0x3ce, 0x7,
    0x2d, 0x2, 0x2, 0x3ce, 0x3cf, 0x5, 0x5a, 0x2e, 0x2, 0x3cf, 0x3d0, 0x7,
    0x2e, 0x2, 0x2, 0x3d0, 0x3d2, 0x3, 0x2, 0x2, 0x2, 0x3d1, 0x3cd, 0x3,
    0x2, 0x2, 0x2, 0x3d1, 0x3d2, 0x3, 0x2, 0x2, 0x2, 0x3d2, 0x3d5, 0x3,
    0x2, 0x2, 0x2, 0x3d3, 0x3d4, 0x7, 0x15, 0x2, 0x2, 0x3d4, 0x3d6, 0x5,
    0x5a, 0x2e, 0x2, 0x3d5, 0x3d3, 0x3, 0x2, 0x2, 0x2, 0x3d5, 0x3d6, 0x3,
    0x2, 0x2, 0x2, 0x3d6, 0x3d7, 0x3, 0x2, 0x2, 0x2, 0x3d7, 0x3d8, 0x7,
    0x3a, 0x2, 0x2, 0x3d8, 0x3d9, 0x7, 0x3, 0x2, 0x2, 0x3d9, 0x3da, 0x7,
    0x6, 0x2, 0x2, 0x3da, 0x3db, 0x5, 0x22, 0x12, 0x2, 0x3db, 0x3dc, 0x7,
    0x7, 0x2, 0x2, 0x3dc, 0x55, 0x3, 0x2, 0x2, 0x2, 0x3dd, 0x3de, 0x9, 0x11,
    0x2, 0x2, 0x3de, 0x3e1, 0x7, 0x9, 0x2, 0x2, 0x3df, 0x3e0, 0x7, 0x39,
    0x2, 0x2, 0x3e0, 0x3e2, 0x7, 0x9, 0x2, 0x2, 0x3e1, 0x3df, 0x3, 0x2,
    0x2, 0x2, 0x3e1, 0x3e2, 0x3, 0x2, 0x2, 0x2, 0x3e2, 0x3e3, 0x3, 0x2,
    0x2, 0x2, 0x3e3, 0x3e4, 0x7, 0x1e, 0x2, 0x2, 0x3e4, 0x3e5, 0x5, 0x58,
    0x2d, 0x2, 0x3e5, 0x3f5, 0x9, 0xb, 0x2, 0x2, 0x3e6, 0x3e7, 0x7, 0x3,
    0x2, 0x2, 0x3e7, 0x3e8, 0x7, 0x6, 0x2, 0x2, 0x3e8, 0x3eb, 0x5, 0x38,
    0x1d, 0x2, 0x3e9, 0x3ea, 0x7, 0x18, 0x2, 0x2, 0x3ea, 0x3ec, 0x5, 0x36,
    0x1c, 0x2, 0x3eb, 0x3e9, 0x3, 0x2, 0x2, 0x2, 0x3eb, 0x3ec, 0x3, 0x2,
    0x2, 0x2, 0x3ec, 0x3ed, 0x3, 0x2, 0x2, 0x2, 0x3ed, 0x3ee, 0x7, 0x3,
    0x2, 0x2, 0x3ee, 0x3ef, 0x7, 0x7, 0x2, 0x2, 0x3ef, 0x3f6, 0x3, 0x2,
    0x2, 0x2, 0x3f0, 0x3f3, 0x5, 0x38, 0x1d, 0x2, 0x3f1, 0x3f2, 0x7, 0x18,
    0x2, 0x2, 0x3f2, 0x3f4, 0x5, 0x36, 0x1c, 0x2, 0x3f3, 0x3f1, 0x3, 0x2,
    0x2, 0x2, 0x3f3, 0x3f4, 0x3, 0x2, 0x2, 0x2, 0x3f4, 0x3f6, 0x3, 0x2,
    0x2, 0x2, 0x3f5, 0x3e6, 0x3, 0x2, 0x2, 0x2, 0x3f5, 0x3f0, 0x3, 0x2,
    0x2, 0x2, 0x3f6, 0x3f7, 0x3, 0x2, 0x2, 0x2, 0x3f7, 0x3f8, 0x7, 0x38,
    0x2, 0x2, 0x3f8, 0x57, 0x3, 0x2, 0x2, 0x2, 0x3f9, 0x404, 0x7, 0x9, 0x2,
    0x2, 0x3fa, 0x3fb, 0x7, 0x3b, 0x2, 0x2, 0x3fb, 0x403, 0x7, 0x9, 0x2,
    0x2, 0x3fc, 0x3fd, 0x7, 0x3c, 0x2, 0x2, 0x3fd, 0x403, 0x7, 0x9, 0x2,
    0x2, 0x3fe, 0x3ff, 0x9, 0xe, 0x2, 0x2, 0x3ff, 0x400, 0x5, 0x3a, 0x1e,
    0x2, 0x400, 0x401, 0x7, 0x33, 0x2, 0x2, 0x401, 0x403, 0x3, 0x2, 0x2,
    0x2, 0x402, 0x3fa, 0x3, 0x2, 0x2, 0x2, 0x402, 0x3fc, 0x3, 0x2, 0x2,
    0x2, 0x402, 0x3fe, 0x3, 0x2, 0x2, 0x2, 0x403, 0x406, 0x3, 0x2, 0x2,
    0x2, 0x404, 0x402, 0x3, 0x2, 0x2, 0x2, 0x404, 0x405, 0x3, 0x2, 0x2,
    0x2, 0x405, 0x40c, 0x3, 0x2, 0x2, 0x2, 0x406, 0x404, 0x3, 0x2, 0x2,
    0x2, 0x407, 0x40c, 0x7, 0xc, 0x2, 0x2, 0x408, 0x40c, 0x7, 0xd, 0x2,
    0x2, 0x409, 0x40c, 0x5, 0x3e, 0x20, 0x2, 0x40a, 0x40c, 0x5, 0x48, 0x25,
    0x2, 0x40b, 0x3f9, 0x3, 0x2, 0x2, 0x2, 0x40b, 0x407, 0x3, 0x2, 0x2,
    0x2, 0x40b, 0x408, 0x3, 0x2, 0x2, 0x2, 0x40b, 0x409, 0x3, 0x2, 0x2,
    0x2, 0x40b, 0x40a, 0x3, 0x2, 0x2, 0x2, 0x40c, 0x59, 0x3, 0x2, 0x2, 0x2,
    0x40d, 0x412, 0x7, 0x9, 0x2, 0x2, 0x40e, 0x40f, 0x7, 0x3b, 0x2, 0x2,
    0x40f, 0x411, 0x7, 0x9, 0x2, 0x2, 0x410, 0x40e, 0x3, 0x2, 0x2, 0x2,
    0x411, 0x414, 0x3, 0x2, 0x2, 0x2, 0x412, 0x410, 0x3, 0x2, 0x2, 0x2,
    0x412, 0x413, 0x3, 0x2, 0x2, 0x2, 0x413, 0x5b, 0x3, 0x2, 0x2, 0x2, 0x414,
    0x412, 0x3, 0x2, 0x2, 0x2, 0xa9, 0x5e, 0x60, 0x68, 0x6f, 0x79, 0x7f,
    0x81, 0x85, 0x8c, 0x95, 0x99, 0x9e, 0xa4, 0xaa, 0xb5, 0xb9, 0xc0, 0xc6,
    0xce, 0xd6, 0xdc, 0xde, 0xe4, 0xea, 0xed, 0xf2, 0xf7, 0x101, 0x106,
    0x10c, 0x110, 0x118, 0x11d, 0x122, 0x126, 0x12a, 0x12e, 0x135, 0x137,
    0x13e, 0x142, 0x14a, 0x14e, 0x153, 0x155, 0x159, 0x15e, 0x166, 0x172,
    0x175, 0x179, 0x17f, 0x183, 0x186, 0x190, 0x193, 0x195, 0x19c, 0x1a4,
    0x1a6, 0x1ad, 0x1b2, 0x1b4, 0x1b7, 0x1be, 0x1cf, 0x1d4, 0x1d9, 0x1dd,
    0x1e3, 0x1e7, 0x1eb, 0x1f3, 0x1f6, 0x209, 0x219, 0x21b, 0x220, 0x233,
    0x243, 0x245, 0x24a, 0x250, 0x254, 0x256, 0x258, 0x25c, 0x260, 0x262,
    0x264, 0x269, 0x26e, 0x271, 0x276, 0x27b, 0x281, 0x284, 0x288, 0x28a,
    0x290, 0x297, 0x29a, 0x29f, 0x2a4, 0x2a8, 0x2b2, 0x2b6, 0x2bd, 0x2c1,
    0x2c9, 0x2cf, 0x2d8, 0x2db, 0x2de, 0x2e2, 0x2e7, 0x2ea, 0x2f3, 0x2f5,
    0x2fe, 0x305, 0x30d, 0x315, 0x317, 0x31a, 0x31f, 0x324, 0x32d, 0x32f,
    0x332, 0x336, 0x33b, 0x33e, 0x341, 0x34b, 0x34f, 0x356, 0x35a, 0x362,
    0x368, 0x374, 0x377, 0x37a, 0x37e, 0x388, 0x38f, 0x394, 0x399, 0x39e,
    0x3a6, 0x3aa, 0x3af, 0x3b1, 0x3b8, 0x3ba, 0x3c6, 0x3cb, 0x3d1, 0x3d5,
    0x3e1, 0x3eb, 0x3f3, 0x3f5, 0x402, 0x404, 0x40b, 0x412,
  };

  atn::ATNDeserializer deserializer;
  _atn = deserializer.deserialize(_serializedATN);

  size_t count = _atn.getNumberOfDecisions();
  _decisionToDFA.reserve(count);
  for (size_t i = 0; i < count; i++) {
    _decisionToDFA.emplace_back(_atn.getDecisionState(i), i);
  }
}


