;; Emacs 29, with its own client eglot.
(define-derived-mode kcl-mode prog-mode "KCL"
  "KCL configurations."
  (setq-local comment-start "# "
              indent-tabs-mode nil
              tab-width 4))
(add-to-list 'auto-mode-alist '("\\.k\\'" . kcl-mode))
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(kcl-mode . ("kcl" "lsp"))))
(add-hook 'kcl-mode-hook #'eglot-ensure)
